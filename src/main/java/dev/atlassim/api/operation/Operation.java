package dev.atlassim.api.operation;

import dev.atlassim.state.EventType;
import dev.atlassim.state.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One simulated operation, declared once, in the folder of its feature. Routing, sign-in, versions, role checks, rate
 * limits, the OpenAPI document and the masks of the journal follow from the declaration. The resource method that
 * implements it has the name of its {@link #id()}.
 */
public final class Operation {

    /** The root of the versioned API. */
    public static final String V2 = "/api/atlas/v2";

    /** The root of the unversioned API. */
    public static final String V1 = "/api/atlas/v1.0";

    /** The root of what Atlas's own clients call. */
    public static final String PRIVATE = "/api/private";

    private final String id;
    private final String method;
    private final Surface surface;
    private final String path;
    private final Route route;
    private final List<String> idParameters;
    private final List<Version> versions;
    private final Optional<Role> role;
    private final Optional<Role> documentedRole;
    private final Optional<EndpointSet> endpointSet;
    private final List<QueryParameter> queryParameters;
    private final boolean paged;
    private final boolean legacy;
    private final List<EventType> events;
    private final Function<UnaryOperator<String>, BodyMask> bodyMask;
    private final UnaryOperator<byte[]> answerMask;
    private final String template;
    private final String legacyTemplate;

    Operation(OperationBuilder declared) {
        this.id = declared.id;
        this.method = declared.method;
        this.surface = declared.surface;
        this.path = declared.path;
        this.route = new Route(declared.path);
        this.idParameters = route.idParameters();
        this.versions = declared.versions();
        this.role = Optional.ofNullable(declared.role);
        this.documentedRole = Optional.ofNullable(declared.documentedRole);
        this.endpointSet = Optional.ofNullable(declared.endpointSet);
        this.queryParameters = declared.queryParameters();
        this.paged = declared.paged;
        this.legacy = surface == Surface.V2 && !declared.onlyVersioned;
        this.events = declared.events == null ? List.of() : declared.events;
        this.bodyMask = declared.bodyMask;
        this.answerMask = declared.answerMask;
        this.template = surface.root() + path;
        this.legacyTemplate = V1 + path;
    }

    /** Declares an operation of the versioned API that reads. */
    public static OperationBuilder get(String id, String path) {
        return new OperationBuilder(id, "GET", path);
    }

    /** Declares an operation of the versioned API that creates. */
    public static OperationBuilder post(String id, String path) {
        return new OperationBuilder(id, "POST", path);
    }

    /** Declares an operation of the versioned API that replaces. */
    public static OperationBuilder put(String id, String path) {
        return new OperationBuilder(id, "PUT", path);
    }

    /** Declares an operation of the versioned API that changes. */
    public static OperationBuilder patch(String id, String path) {
        return new OperationBuilder(id, "PATCH", path);
    }

    /** Declares an operation of the versioned API that deletes. */
    public static OperationBuilder delete(String id, String path) {
        return new OperationBuilder(id, "DELETE", path);
    }

    /** The {@code operationId} of the official specification; a name of our own where Atlas documents none. */
    public String id() {
        return id;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The part of the API that it belongs to. */
    public Surface surface() {
        return surface;
    }

    /** The path below the root of its surface, with parameters in braces. */
    public String path() {
        return path;
    }

    /** The path from the server's root, with parameters in braces. */
    public String template() {
        return template;
    }

    /** The same below {@code surface}, which is its own or {@link Surface#V1}. */
    public String template(Surface below) {
        return below == Surface.V1 ? legacyTemplate : template;
    }

    /** The path as a pattern. */
    public Route route() {
        return route;
    }

    /** The names of the path parameters whose values are ids. */
    public List<String> idParameters() {
        return idParameters;
    }

    /** Its versions, oldest first; empty where the surface has none. */
    public List<Version> versions() {
        return versions;
    }

    /** The version that a request gets which asks for the latest. */
    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** The role that a caller needs on the project or organization of the path; empty where there is neither. */
    public Optional<Role> role() {
        return role;
    }

    /** The role that the documentation names: {@link #role()}, unless the operation itself checks for more. */
    public Optional<Role> documentedRole() {
        return documentedRole.or(() -> role);
    }

    /** The rate-limit bucket that calls are counted in; empty where they are not counted. */
    public Optional<EndpointSet> endpointSet() {
        return endpointSet;
    }

    /** Every query parameter that it takes, the shared ones first. */
    public List<QueryParameter> queryParameters() {
        return queryParameters;
    }

    /** The query parameter of that name. */
    public Optional<QueryParameter> queryParameter(String name) {
        for (var parameter : queryParameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** Whether it takes the parameters of a list. */
    public boolean paged() {
        return paged;
    }

    /** Whether {@link Surface#V1} has it, too. */
    public boolean legacy() {
        return legacy;
    }

    /** The events that it can cause. */
    public List<EventType> events() {
        return events;
    }

    /** Which fields of the request's body the journal keeps in clear, given the parameters of the path. */
    public BodyMask bodyMask(UnaryOperator<String> pathParameters) {
        return bodyMask.apply(pathParameters);
    }

    /** What the journal keeps of {@code body}, that of a good answer. */
    public byte[] maskedAnswer(byte[] body) {
        return answerMask.apply(body);
    }

    @Override
    public String toString() {
        return id;
    }
}
