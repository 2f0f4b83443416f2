package dev.atlassim.api.call;

import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.api.operation.ApiPath;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Version;
import dev.atlassim.state.Credential;
import dev.atlassim.state.StateView;
import dev.atlassim.state.World;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** One exchange with the Atlas API: what was asked, and what the steps on its way have found out so far. */
public final class Call {

    private static final String KEY = Call.class.getName();

    private final RoutingContext context;
    private final ApiPath path;
    private final Optional<Operation> operation;

    private final RequestBody body;

    private StateView view;
    private World world;
    private Credential caller;
    private Version version;
    private String contentType;
    private QueryParameters query = QueryParameters.NONE;
    private Quota quota;
    private Refusal refusal;
    private byte[] responseBody;
    private String fault;
    private Runnable lost = () -> {};
    private String explanation;

    private Call(RoutingContext context, JsonReader reader, int maxBodySize) {
        this.context = context;
        this.body = new RequestBody(reader, maxBodySize);
        this.path = ApiPath.of(context.normalizedPath());
        this.operation = path.operation(method());
    }

    /** Opens the call of a request, whose body {@code reader} reads up to {@code maxBodySize} bytes. First of all steps. */
    public static Call open(RoutingContext context, JsonReader reader, int maxBodySize) {
        var call = new Call(context, reader, maxBodySize);
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

    /** The lines of a request header as one list, separated by commas (RFC 9110, section 5.3), or null. */
    public String headerList(String name) {
        return HeaderList.of(context.request().headers().getAll(name));
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
        return Origin.address(context.request());
    }

    /** The scheme and host under which the client reached the simulator, without a slash at the end. */
    public String baseUrl() {
        return Origin.baseUrl(context.request());
    }

    /** What the path leads to. */
    public ApiPath apiPath() {
        return path;
    }

    /** The state that this request sees, from its beginning to its end. Set when the call is opened. */
    public StateView view() {
        return view;
    }

    /** Sets the state that this request sees, and the world that it sees. */
    public void view(StateView seen, World seenWorld) {
        this.view = seen;
        this.world = seenWorld;
    }

    /** The world that this request sees: that of its {@link #view}, unless a fault has replaced it. */
    public World world() {
        return world;
    }

    /** The version that answers; null before it is negotiated, and where the surface has none. */
    public Version version() {
        return version;
    }

    /** Notes the version that answers. */
    public void version(Version negotiated) {
        this.version = negotiated;
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

    /** Sets the content type of a good answer. */
    public void contentType(String type) {
        this.contentType = type;
    }

    /** The query parameters that every operation shares, once they were read. */
    public QueryParameters query() {
        return query;
    }

    /** Notes the query parameters that every operation shares. */
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

    /** Notes what the call was refused with. */
    public void refusal(Refusal answered) {
        this.refusal = answered;
    }

    /** The body of the request. */
    public RequestBody body() {
        return body;
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
