package dev.atlassim.api.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.ApiPath;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.PrivateOperation;
import dev.atlassim.state.Credential;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** One exchange with the Atlas API: what was asked, and what the steps on its way have found out so far. */
public final class Call {

    private static final String KEY = Call.class.getName();

    private final RoutingContext context;
    private final ApiPath path;
    private final Optional<Operation> operation;

    private Credential caller;
    private String contentType;
    private QueryParameters query = QueryParameters.NONE;
    private Quota quota;
    private Refusal refusal;
    private byte[] requestBody;
    private ObjectNode requestObject;
    private byte[] responseBody;
    private String fault;
    private Runnable lost = () -> {};
    private String explanation;

    private Call(RoutingContext context) {
        this.context = context;
        this.path = ApiPath.of(context.normalizedPath());
        this.operation = path.operation(method());
    }

    /** Opens the call of a request, before anything else looks at it. */
    public static Call open(RoutingContext context) {
        var call = new Call(context);
        context.put(KEY, call);
        Vertx.currentContext().putLocal(KEY, call);
        return call;
    }

    /** The call that {@code context} belongs to. */
    public static Call of(RoutingContext context) {
        return context.get(KEY);
    }

    /** The same where only the request's own context is at hand, as for its metrics. */
    public static Call of(HttpServerMetricsTagsContributor.Context context) {
        return context.requestContextLocalData(KEY);
    }

    /** The operation asked for; empty where the path or the method is none. */
    public Optional<Operation> operation() {
        return operation;
    }

    /** The same where it is one of Atlas's own clients. */
    public Optional<PrivateOperation> privateOperation() {
        return path.privateOperation(method());
    }

    /** Whether something is served here by this method. */
    public boolean known() {
        return operation.isPresent() || privateOperation().isPresent();
    }

    /** The HTTP method. */
    public String method() {
        return context.request().method().name();
    }

    /** The path as the client spelled it, without the query. */
    public String path() {
        return context.request().path();
    }

    /** The request target as the client spelled it, with the query. */
    public String target() {
        return context.request().uri();
    }

    /** The query as the client spelled it, or null. */
    public String rawQuery() {
        return context.request().query();
    }

    /** A request header, or null. */
    public String header(String name) {
        return context.request().getHeader(name);
    }

    /** The query parameters, decoded. */
    public MultiMap parameters() {
        return context.queryParams();
    }

    /** A parameter of the path, decoded; null where the operation has none of that name. */
    public String pathParameter(String name) {
        return operation
                .map(known -> known.route().parameter(name, path.segments()))
                .orElse(null);
    }

    /** The address that the request came from. */
    public String remoteAddress() {
        return context.request().remoteAddress().hostAddress();
    }

    /** The scheme and host under which the client reached the simulator, without a slash at the end. */
    public String baseUrl() {
        var authority = context.request().authority();
        return context.request().scheme() + "://"
                + (authority == null || authority.host().isEmpty() ? "localhost" : authority);
    }

    /** Whether the caller has to sign in, with an API key or an access token. */
    public boolean signedIn() {
        return path.signedIn();
    }

    /** Whether this is the unversioned API. */
    public boolean legacy() {
        return path.surface() == ApiPath.Surface.V1;
    }

    /** The methods that are allowed on this path; empty where the path is none. */
    public List<String> allowedMethods() {
        return path.methods();
    }

    /** The same as an {@code Allow} header has it. */
    public String allow() {
        return path.allow();
    }

    /** Who called. Not to be asked before authentication. */
    public Credential caller() {
        return caller;
    }

    /** Notes who called. */
    public void caller(Credential credential) {
        this.caller = credential;
    }

    /** The content type of a good answer. */
    public String contentType() {
        return contentType;
    }

    public void contentType(String type) {
        this.contentType = type;
    }

    /** The query parameters that every operation shares, once they were read. */
    public QueryParameters query() {
        return query;
    }

    public void query(QueryParameters parameters) {
        this.query = parameters;
    }

    /** What the rate limit left, or null where it did not come to that. */
    public Quota quota() {
        return quota;
    }

    /** Notes what the rate limit left. */
    public void quota(Quota left) {
        this.quota = left;
    }

    /** What the call was refused with, or null. */
    public Refusal refusal() {
        return refusal;
    }

    public void refusal(Refusal answered) {
        this.refusal = answered;
    }

    /** The body of the request, secrets in clear; null where it was not read. Only for masking it, never for keeping. */
    public byte[] requestBody() {
        return requestBody;
    }

    /** Notes the body of the request. */
    public void requestBody(byte[] body) {
        this.requestBody = body;
    }

    /** Reads the body that was noted, as {@link Json#readObject} does. */
    public ObjectNode readRequest(int maxBodySize) {
        requestObject = Json.readObject(requestBody, maxBodySize);
        return requestObject;
    }

    /** The body of the request as it was read; null where it was not, or could not be. */
    public ObjectNode requestObject() {
        return requestObject;
    }

    /** The body of the answer as the simulator made it; null where there is none. */
    public byte[] responseBody() {
        return responseBody;
    }

    /** Notes the body of the answer, which must hold no secret beyond those that the journal takes out. */
    public void responseBody(byte[] body) {
        this.responseBody = body;
    }

    /** Why the call was refused, or null. */
    public String explanation() {
        return explanation;
    }

    /** Notes why the call was refused: which check failed, what it wanted, what it found; no secrets. */
    public void explanation(String why) {
        this.explanation = why;
    }

    /** The name of the fault rule that spoiled this exchange, or null. */
    public String fault() {
        return fault;
    }

    /** Notes the fault rule that spoiled this exchange. */
    public void fault(String rule) {
        this.fault = rule;
    }

    /** Sets what is done just before the answer is lost on purpose, while the client cannot know of it yet. */
    public void whenLost(Runnable step) {
        this.lost = step;
    }

    /** Says that the answer is about to be lost. */
    public void lose() {
        lost.run();
    }
}
