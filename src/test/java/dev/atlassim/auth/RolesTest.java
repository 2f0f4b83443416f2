package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Role;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Grants;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role alone against every operation. What is expected is stated here, not derived from the code. */
@QuarkusTest
@TestProfile(Grants.class)
class RolesTest {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private static final Set<Role> READERS = EnumSet.of(
            Role.ORG_OWNER,
            Role.ORG_READ_ONLY,
            Role.GROUP_OWNER,
            Role.GROUP_CLUSTER_MANAGER,
            Role.GROUP_STREAM_PROCESSING_OWNER,
            Role.GROUP_DATA_ACCESS_ADMIN,
            Role.GROUP_DATA_ACCESS_READ_WRITE,
            Role.GROUP_DATA_ACCESS_READ_ONLY,
            Role.GROUP_DATABASE_ACCESS_ADMIN,
            Role.GROUP_BACKUP_MANAGER,
            Role.GROUP_OBSERVABILITY_VIEWER,
            Role.GROUP_SEARCH_INDEX_EDITOR,
            Role.GROUP_READ_ONLY);

    private static final Set<Role> OWNERS = EnumSet.of(Role.ORG_OWNER, Role.GROUP_OWNER);

    private static final Set<Role> CREATORS = EnumSet.of(Role.ORG_OWNER, Role.ORG_GROUP_CREATOR);

    /** Who may, the status for them, and the error for the others. */
    private record Expected(Set<Role> allowed, int status, ErrorCode refusal) {}

    private static final Map<Operation, Expected> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Operation.LIST_GROUP_INTEGRATIONS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_INTEGRATION, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.CREATE_GROUP_INTEGRATION, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.UPDATE_GROUP_INTEGRATION, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.DELETE_GROUP_INTEGRATION, new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.LIST_GROUPS, new Expected(EVERYBODY, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.CREATE_GROUP, new Expected(CREATORS, 201, ErrorCode.NOT_ORG_GROUP_CREATOR)),
            Map.entry(Operation.GET_GROUP, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_BY_NAME, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.UPDATE_GROUP, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.DELETE_GROUP, new Expected(OWNERS, 202, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_SETTINGS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.LIST_GROUP_LIMITS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_LIMIT, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_IP_ADDRESSES, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_MANAGED_SLOW_MS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.LIST_GROUP_TEAMS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_TEAM, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.LIST_GROUP_USERS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_GROUP_USER, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.LIST_CLUSTERS, new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.UPDATE_GROUP_SETTINGS, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.SET_GROUP_LIMIT, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.DELETE_GROUP_LIMIT, new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.ENABLE_MANAGED_SLOW_MS, new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.DISABLE_MANAGED_SLOW_MS, new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.ADD_GROUP_TEAMS, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.UPDATE_GROUP_TEAM, new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.REMOVE_GROUP_TEAM, new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.REMOVE_GROUP_USER, new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_SYSTEM_STATUS, new Expected(EVERYBODY, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry(Operation.GET_ORG_GROUPS, new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry(Operation.LIST_ORG_TEAMS, new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry(Operation.LIST_ORG_USERS, new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry(Operation.LIST_ORGS, new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry(Operation.GET_ORG, new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG))));

    static Stream<Arguments> rolesAndOperations() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(Operation.values()).map(operation -> arguments(role, operation)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndOperations")
    void aRoleAllowsWhatAtlasAllows(Role role, Operation operation) {
        var expected = TABLE.get(operation);
        var path = Requests.path(operation, Grants.ORG, Grants.project(role, operation), Grants.name(role, operation));

        var answer = Grants.key(role)
                .send(operation.method(), path, Requests.body(operation, Grants.ORG, "made-by-" + role));

        if (expected.allowed.contains(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected.status);
        } else {
            assertRefused(answer, expected.refusal);
        }
    }

    @ParameterizedTest
    @EnumSource
    void renamingAProjectTakesAnOwner(Role role) {
        var path = Operation.V2 + "/groups/" + Grants.project(role, Operation.GET_GROUP);

        var answer = Grants.key(role).send("PATCH", path, "{\"name\":\"renamed-by-" + role + "\"}");

        if (OWNERS.contains(role)) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else if (READERS.contains(role)) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Api.json(answer).path("errorCode").textValue()).isEqualTo("CANNOT_CHANGE_GROUP_NAME");
        } else {
            assertRefused(answer, ErrorCode.USER_UNAUTHORIZED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "GROUP_.*", mode = EnumSource.Mode.MATCH_ALL)
    void aProjectRoleReachesNoOtherProject(Role role) {
        var other = role == Role.GROUP_OWNER ? Role.GROUP_READ_ONLY : Role.GROUP_OWNER;
        var path = Api.integrations(Grants.project(other, Operation.LIST_GROUP_INTEGRATIONS));

        assertRefused(Grants.key(role).send("GET", path, null), ErrorCode.USER_UNAUTHORIZED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORG_MEMBER", "ORG_BILLING_ADMIN", "ORG_BILLING_READ_ONLY", "ORG_STREAM_PROCESSING_ADMIN"})
    void whoMayReadNoProjectIsShownNone(Role role) {
        var answer = Grants.key(role).send("GET", "/api/atlas/v2/groups", null);

        assertThat(Api.json(answer).path("totalCount").intValue()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aCredentialOfAnotherOrganizationIsRefused(Operation operation) {
        var role = Role.GROUP_SEARCH_INDEX_EDITOR;
        var path = Requests.path(operation, Grants.ORG, Grants.project(role, operation), Grants.name(role, operation));

        var answer = new Digest(Grants.FOREIGN_KEY, Grants.PRIVATE_KEY)
                .send(operation.method(), path, Requests.body(operation, Grants.ORG, "foreign"));

        switch (operation) {
            case LIST_GROUPS ->
                assertThat(Api.json(answer).path("totalCount").intValue()).isZero();
            case LIST_ORGS ->
                assertThat(Api.json(answer).at("/results/0/id").textValue()).isEqualTo(Grants.FOREIGN_ORG);
            case GET_GROUP_BY_NAME ->
                assertThat(Api.json(answer).path("errorCode").textValue()).isEqualTo("GROUP_NAME_NOT_FOUND");
            case CREATE_GROUP -> assertRefused(answer, ErrorCode.NOT_ORG_GROUP_CREATOR);
            case GET_SYSTEM_STATUS ->
                assertThat(Api.json(answer).at("/apiKey/publicKey").textValue()).isEqualTo(Grants.FOREIGN_KEY);
            case GET_ORG, GET_ORG_GROUPS, LIST_ORG_TEAMS, LIST_ORG_USERS ->
                assertRefused(answer, ErrorCode.USER_CANNOT_ACCESS_ORG);
            default -> assertRefused(answer, ErrorCode.NOT_IN_GROUP);
        }
    }

    @Test
    void aCredentialThatMayCreateOwnsWhatItCreated() {
        var creator = Grants.key(Role.ORG_GROUP_CREATOR);
        var created =
                creator.send("POST", "/api/atlas/v2/groups", "{\"name\":\"owned\",\"orgId\":\"" + Grants.ORG + "\"}");
        var path = "/api/atlas/v2/groups/" + Api.json(created).path("id").textValue();

        assertThat(creator.send("DELETE", path, null).statusCode()).isEqualTo(202);
    }

    private static void assertRefused(HttpResponse<String> answer, ErrorCode code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(Api.json(answer).path("errorCode").textValue()).isEqualTo(code.name());
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }
}
