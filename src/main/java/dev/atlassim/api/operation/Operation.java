package dev.atlassim.api.operation;

import static dev.atlassim.api.operation.EndpointSet.CLUSTERS;
import static dev.atlassim.api.operation.EndpointSet.IP_ADDRESSES;
import static dev.atlassim.api.operation.EndpointSet.MONGODB_CLOUD_USERS;
import static dev.atlassim.api.operation.EndpointSet.MONGODB_CLOUD_USERS_OF_ORGANIZATIONS;
import static dev.atlassim.api.operation.EndpointSet.ORGANIZATIONS;
import static dev.atlassim.api.operation.EndpointSet.ORGANIZATIONS_ROOT;
import static dev.atlassim.api.operation.EndpointSet.PERFORMANCE_ADVISOR;
import static dev.atlassim.api.operation.EndpointSet.PROJECTS;
import static dev.atlassim.api.operation.EndpointSet.PROJECTS_ROOT;
import static dev.atlassim.api.operation.EndpointSet.ROOT;
import static dev.atlassim.api.operation.EndpointSet.TEAMS;
import static dev.atlassim.api.operation.EndpointSet.TEAMS_OF_ORGANIZATIONS;
import static dev.atlassim.api.operation.EndpointSet.THIRD_PARTY_INTEGRATIONS;
import static dev.atlassim.state.Role.GROUP_OWNER;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;
import static dev.atlassim.state.Role.ORG_MEMBER;

import dev.atlassim.state.Role;
import java.time.LocalDate;
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
            GROUP_READ_ONLY,
            THIRD_PARTY_INTEGRATIONS,
            true),
    UPDATE_GROUP_INTEGRATION(
            "updateGroupIntegration",
            "PUT",
            "/groups/{groupId}/integrations/{integrationType}",
            GROUP_OWNER,
            THIRD_PARTY_INTEGRATIONS,
            true),
    CREATE_GROUP_INTEGRATION(
            "createGroupIntegration",
            "POST",
            "/groups/{groupId}/integrations/{integrationType}",
            GROUP_OWNER,
            THIRD_PARTY_INTEGRATIONS,
            true),
    GET_GROUP_INTEGRATION(
            "getGroupIntegration",
            "GET",
            "/groups/{groupId}/integrations/{integrationType}",
            GROUP_READ_ONLY,
            THIRD_PARTY_INTEGRATIONS,
            false),
    DELETE_GROUP_INTEGRATION(
            "deleteGroupIntegration",
            "DELETE",
            "/groups/{groupId}/integrations/{integrationType}",
            GROUP_OWNER,
            THIRD_PARTY_INTEGRATIONS,
            false),
    CREATE_GROUP("createGroup", "POST", "/groups", null, PROJECTS_ROOT, false),
    LIST_GROUPS("listGroups", "GET", "/groups", null, PROJECTS_ROOT, true),
    GET_GROUP("getGroup", "GET", "/groups/{groupId}", GROUP_READ_ONLY, PROJECTS, false),
    /** Needs an owner, which the operation itself sees to: a rename meets an error of its own. */
    UPDATE_GROUP("updateGroup", "PATCH", "/groups/{groupId}", GROUP_READ_ONLY, PROJECTS, false),
    DELETE_GROUP("deleteGroup", "DELETE", "/groups/{groupId}", GROUP_OWNER, PROJECTS, false),
    GET_GROUP_SETTINGS("getGroupSettings", "GET", "/groups/{groupId}/settings", GROUP_READ_ONLY, PROJECTS, false),
    UPDATE_GROUP_SETTINGS("updateGroupSettings", "PATCH", "/groups/{groupId}/settings", GROUP_OWNER, PROJECTS, false),
    LIST_GROUP_LIMITS("listGroupLimits", "GET", "/groups/{groupId}/limits", GROUP_READ_ONLY, PROJECTS, false),
    GET_GROUP_LIMIT("getGroupLimit", "GET", "/groups/{groupId}/limits/{limitName}", GROUP_READ_ONLY, PROJECTS, false),
    SET_GROUP_LIMIT("setGroupLimit", "PATCH", "/groups/{groupId}/limits/{limitName}", GROUP_OWNER, PROJECTS, false),
    DELETE_GROUP_LIMIT(
            "deleteGroupLimit", "DELETE", "/groups/{groupId}/limits/{limitName}", GROUP_OWNER, PROJECTS, false),
    GET_GROUP_IP_ADDRESSES(
            "getGroupIpAddresses", "GET", "/groups/{groupId}/ipAddresses", GROUP_READ_ONLY, IP_ADDRESSES, false),
    GET_MANAGED_SLOW_MS(
            "getManagedSlowMs", "GET", "/groups/{groupId}/managedSlowMs", GROUP_READ_ONLY, PERFORMANCE_ADVISOR, false),
    ENABLE_MANAGED_SLOW_MS(
            "enableManagedSlowMs",
            "POST",
            "/groups/{groupId}/managedSlowMs/enable",
            GROUP_OWNER,
            PERFORMANCE_ADVISOR,
            false),
    DISABLE_MANAGED_SLOW_MS(
            "disableManagedSlowMs",
            "DELETE",
            "/groups/{groupId}/managedSlowMs/disable",
            GROUP_OWNER,
            PERFORMANCE_ADVISOR,
            false),
    ADD_GROUP_TEAMS("addGroupTeams", "POST", "/groups/{groupId}/teams", GROUP_OWNER, TEAMS, true),
    LIST_GROUP_TEAMS("listGroupTeams", "GET", "/groups/{groupId}/teams", GROUP_READ_ONLY, TEAMS, true),
    GET_GROUP_TEAM("getGroupTeam", "GET", "/groups/{groupId}/teams/{teamId}", GROUP_READ_ONLY, TEAMS, false),
    UPDATE_GROUP_TEAM("updateGroupTeam", "PATCH", "/groups/{groupId}/teams/{teamId}", GROUP_OWNER, TEAMS, false),
    REMOVE_GROUP_TEAM("removeGroupTeam", "DELETE", "/groups/{groupId}/teams/{teamId}", GROUP_OWNER, TEAMS, false),
    LIST_GROUP_USERS("listGroupUsers", "GET", "/groups/{groupId}/users", GROUP_READ_ONLY, MONGODB_CLOUD_USERS, true),
    GET_GROUP_USER(
            "getGroupUser", "GET", "/groups/{groupId}/users/{userId}", GROUP_READ_ONLY, MONGODB_CLOUD_USERS, false),
    REMOVE_GROUP_USER(
            "removeGroupUser", "DELETE", "/groups/{groupId}/users/{userId}", GROUP_OWNER, MONGODB_CLOUD_USERS, false),
    LIST_CLUSTERS("listClusters", "GET", "/groups/{groupId}/clusters", GROUP_READ_ONLY, CLUSTERS, true),
    GET_SYSTEM_STATUS("getSystemStatus", "GET", "", null, ROOT, false),
    LIST_ORGS("listOrgs", "GET", "/orgs", null, ORGANIZATIONS_ROOT, true),
    GET_ORG("getOrg", "GET", "/orgs/{orgId}", ORG_MEMBER, ORGANIZATIONS, false),
    GET_ORG_GROUPS("getOrgGroups", "GET", "/orgs/{orgId}/groups", ORG_MEMBER, ORGANIZATIONS, true),
    LIST_ORG_TEAMS("listOrgTeams", "GET", "/orgs/{orgId}/teams", ORG_MEMBER, TEAMS_OF_ORGANIZATIONS, true),
    LIST_ORG_USERS(
            "listOrgUsers", "GET", "/orgs/{orgId}/users", ORG_MEMBER, MONGODB_CLOUD_USERS_OF_ORGANIZATIONS, true);

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
    private final String contentType;
    private final String template;
    private final String legacyTemplate;

    Operation(String id, String method, String path, Role role, EndpointSet endpointSet, boolean paged) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.role = role;
        this.endpointSet = endpointSet;
        this.paged = paged;
        this.route = new Route(path);
        this.template = V2 + path;
        this.legacyTemplate = V1 + path;
        this.contentType = ApiVersion.mediaType(version()) + ";charset=utf-8";
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

    /** The path from the server's root, with parameters in braces, of the legacy API or else of the versioned one. */
    public String template(boolean legacy) {
        return legacy ? legacyTemplate : template;
    }

    /** The bucket that calls are counted in. */
    public EndpointSet endpointSet() {
        return endpointSet;
    }

    /** The version in which it exists as simulated; an earlier one is no version of it here. */
    public LocalDate version() {
        return switch (endpointSet) {
            case MONGODB_CLOUD_USERS, MONGODB_CLOUD_USERS_OF_ORGANIZATIONS -> ApiVersion.OF_USERS;
            case CLUSTERS -> ApiVersion.OF_CLUSTERS;
            default -> ApiVersion.FIRST;
        };
    }

    /** The content type of its answers. */
    public String contentType() {
        return contentType;
    }

    /** Whether {@code includeCount}, {@code itemsPerPage} and {@code pageNum} are documented for it. */
    public boolean paged() {
        return paged;
    }

    /** Whether {@link #V1} serves it too. */
    public boolean legacy() {
        return endpointSet == THIRD_PARTY_INTEGRATIONS;
    }

    public Route route() {
        return route;
    }

    /** The operation of that {@code operationId}. */
    public static Optional<Operation> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The operation of that method on the path of {@code segments}. */
    public static Optional<Operation> find(String method, List<String> segments, boolean legacy) {
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
    public static Optional<String> template(String path) {
        var root = path.startsWith(V1 + "/") ? V1 : V2;
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return Optional.empty();
        }
        var segments = Route.split(path.substring(root.length()));
        return ALL.stream()
                .filter(o -> (root.equals(V2) || o.legacy()) && o.route.matches(segments))
                .map(o -> o.template(root.equals(V1)))
                .findFirst();
    }
}
