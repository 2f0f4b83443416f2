package dev.atlassim.api;

import static dev.atlassim.api.EndpointSet.ORGANIZATIONS;
import static dev.atlassim.api.EndpointSet.ORGANIZATIONS_ROOT;
import static dev.atlassim.api.EndpointSet.PROJECTS;
import static dev.atlassim.api.EndpointSet.PROJECTS_ROOT;
import static dev.atlassim.api.EndpointSet.THIRD_PARTY_INTEGRATIONS;

import dev.atlassim.state.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every simulated operation of the Atlas API: the one place where its id, route, needed role, rate limit and query
 * parameters are declared. The resource method that serves it has the name of its id. Where several stand on one path,
 * their order is that of the {@code Allow} header (recorded for {@code /groups}, inferred elsewhere).
 */
public enum Operation {
    GET_GROUP_BY_NAME("getGroupByName", "GET", "/groups/byName/{groupName}", null, PROJECTS_ROOT, false),
    LIST_GROUP_INTEGRATIONS(
            "listGroupIntegrations",
            "GET",
            "/groups/{groupId}/integrations",
            Role.GROUP_READ_ONLY,
            THIRD_PARTY_INTEGRATIONS,
            true),
    UPDATE_GROUP_INTEGRATION(
            "updateGroupIntegration",
            "PUT",
            "/groups/{groupId}/integrations/{integrationType}",
            Role.GROUP_OWNER,
            THIRD_PARTY_INTEGRATIONS,
            true),
    CREATE_GROUP_INTEGRATION(
            "createGroupIntegration",
            "POST",
            "/groups/{groupId}/integrations/{integrationType}",
            Role.GROUP_OWNER,
            THIRD_PARTY_INTEGRATIONS,
            true),
    GET_GROUP_INTEGRATION(
            "getGroupIntegration",
            "GET",
            "/groups/{groupId}/integrations/{integrationType}",
            Role.GROUP_READ_ONLY,
            THIRD_PARTY_INTEGRATIONS,
            false),
    DELETE_GROUP_INTEGRATION(
            "deleteGroupIntegration",
            "DELETE",
            "/groups/{groupId}/integrations/{integrationType}",
            Role.GROUP_OWNER,
            THIRD_PARTY_INTEGRATIONS,
            false),
    CREATE_GROUP("createGroup", "POST", "/groups", null, PROJECTS_ROOT, false),
    LIST_GROUPS("listGroups", "GET", "/groups", null, PROJECTS_ROOT, true),
    GET_GROUP("getGroup", "GET", "/groups/{groupId}", Role.GROUP_READ_ONLY, PROJECTS, false),
    /** Needs an owner, which the operation itself sees to: a rename meets an error of its own. */
    UPDATE_GROUP("updateGroup", "PATCH", "/groups/{groupId}", Role.GROUP_READ_ONLY, PROJECTS, false),
    DELETE_GROUP("deleteGroup", "DELETE", "/groups/{groupId}", Role.GROUP_OWNER, PROJECTS, false),
    LIST_ORGS("listOrgs", "GET", "/orgs", null, ORGANIZATIONS_ROOT, true),
    GET_ORG("getOrg", "GET", "/orgs/{orgId}", Role.ORG_MEMBER, ORGANIZATIONS, false);

    /** Where the versioned API lives. */
    public static final String V2 = "/api/atlas/v2";

    /** Where older clients still call the integrations, unversioned. */
    public static final String V1 = "/api/atlas/v1.0";

    private static final List<Operation> ALL = List.of(values());
    private static final Map<String, Operation> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));

    private final String id;
    private final String method;
    private final String path;
    private final Role role;
    private final EndpointSet endpointSet;
    private final boolean paged;
    private final Route route;

    Operation(String id, String method, String path, Role role, EndpointSet endpointSet, boolean paged) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.role = role;
        this.endpointSet = endpointSet;
        this.paged = paged;
        this.route = new Route(path);
    }

    /** The {@code operationId} of the official specification. */
    public String id() {
        return id;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path below the API's root, with parameters in braces. */
    public String path() {
        return path;
    }

    /** The role that a caller needs on the project or organization of the path; empty where there is neither. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** The bucket that calls are counted in. */
    public EndpointSet endpointSet() {
        return endpointSet;
    }

    /** Whether {@code includeCount}, {@code itemsPerPage} and {@code pageNum} are documented for it. */
    public boolean paged() {
        return paged;
    }

    /** Whether {@link #V1} serves it too. */
    public boolean legacy() {
        return endpointSet == THIRD_PARTY_INTEGRATIONS;
    }

    Route route() {
        return route;
    }

    /** The operation of that {@code operationId}. */
    public static Optional<Operation> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The operation of that method on the path of {@code segments}. */
    static Optional<Operation> find(String method, String[] segments, boolean legacy) {
        for (var operation : ALL) {
            if (operation.method.equals(method)
                    && (!legacy || operation.legacy())
                    && operation.route.matches(segments)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** The template of a path that some operation has, as the client spelled it. */
    static Optional<String> template(String path) {
        var root = path.startsWith(V1 + "/") ? V1 : V2;
        if (!path.startsWith(root + "/")) {
            return Optional.empty();
        }
        var segments = Route.split(path.substring(root.length()));
        return ALL.stream()
                .filter(o -> (root.equals(V2) || o.legacy()) && o.route.matches(segments))
                .map(o -> root + o.path)
                .findFirst();
    }

    /** The methods that some operation allows on the path of {@code segments}, in order of declaration. */
    static List<String> methods(String[] segments, boolean legacy) {
        return ALL.stream()
                .filter(o -> (!legacy || o.legacy()) && o.route.matches(segments))
                .map(Operation::method)
                .distinct()
                .toList();
    }
}
