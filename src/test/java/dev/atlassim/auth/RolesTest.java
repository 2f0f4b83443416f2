package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Role;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.EveryOperation;
import dev.atlassim.testing.Grants;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Arrays;
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
            Role.GROUP_ALERTS_MANAGER,
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

    private static final Set<Role> ALERT_MANAGERS =
            EnumSet.of(Role.ORG_OWNER, Role.GROUP_OWNER, Role.GROUP_ALERTS_MANAGER);

    private static final Set<Role> CREATORS = EnumSet.of(Role.ORG_OWNER, Role.ORG_GROUP_CREATOR);

    /** Who may, the status for them, and the error for the others. */
    private record Expected(Set<Role> allowed, int status, ErrorCode refusal) {}

    private static final Map<String, Expected> TABLE = Map.ofEntries(
            Map.entry("listGroupIntegrations", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupIntegration", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("createGroupIntegration", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("updateGroupIntegration", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("deleteGroupIntegration", new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listAlertConfigMatcherFieldNames", new Expected(EVERYBODY, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroupAlertConfigs", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupAlertConfig", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("createGroupAlertConfig", new Expected(ALERT_MANAGERS, 201, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("updateGroupAlertConfig", new Expected(ALERT_MANAGERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("toggleGroupAlertConfig", new Expected(ALERT_MANAGERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("deleteGroupAlertConfig", new Expected(ALERT_MANAGERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroups", new Expected(EVERYBODY, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("createGroup", new Expected(CREATORS, 201, ErrorCode.NOT_ORG_GROUP_CREATOR)),
            Map.entry("getGroup", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupByName", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("updateGroup", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("deleteGroup", new Expected(OWNERS, 202, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupSettings", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroupLimits", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupLimit", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupIpAddresses", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getManagedSlowMs", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroupTeams", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupTeam", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroupUsers", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupUser", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listClusters", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listEventTypes", new Expected(EVERYBODY, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroupEvents", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupAlertConfigAlerts", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listGroupAlerts", new Expected(READERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupAlert", new Expected(READERS, 404, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("acknowledgeGroupAlert", new Expected(ALERT_MANAGERS, 404, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupAlertAlertConfigs", new Expected(READERS, 404, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getGroupEvent", new Expected(READERS, 404, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("listOrgEvents", new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry("getOrgEvent", new Expected(EVERYBODY, 404, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry("updateGroupSettings", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("setGroupLimit", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("deleteGroupLimit", new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("enableManagedSlowMs", new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("disableManagedSlowMs", new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("addGroupTeams", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("updateGroupTeam", new Expected(OWNERS, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("removeGroupTeam", new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("removeGroupUser", new Expected(OWNERS, 204, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getSystemStatus", new Expected(EVERYBODY, 200, ErrorCode.USER_UNAUTHORIZED)),
            Map.entry("getOrgGroups", new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry("listOrgTeams", new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry("listOrgUsers", new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry("listOrgs", new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)),
            Map.entry("getOrg", new Expected(EVERYBODY, 200, ErrorCode.USER_CANNOT_ACCESS_ORG)));

    static Stream<Arguments> rolesAndOperations() {
        return Arrays.stream(Role.values()).flatMap(role -> EveryOperation.ids().map(id -> arguments(role, id)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndOperations")
    void aRoleAllowsWhatAtlasAllows(Role role, String id) {
        var operation = EveryOperation.of(id);
        var expected = TABLE.get(id);
        assertThat(expected).as("a row of TABLE for %s", id).isNotNull();
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
    void onlyAnOwnerRenamesAProject(Role role) {
        var path = Operation.V2 + "/groups/" + Grants.project(role, EveryOperation.of("getGroup"));

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
        var path = Api.integrations(Grants.project(other, EveryOperation.of("listGroupIntegrations")));

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
    @MethodSource("dev.atlassim.testing.EveryOperation#ids")
    void aCredentialOfAnotherOrganizationIsRefused(String id) {
        var operation = EveryOperation.of(id);
        var role = Role.GROUP_SEARCH_INDEX_EDITOR;
        var path = Requests.path(operation, Grants.ORG, Grants.project(role, operation), Grants.name(role, operation));

        var answer = new Digest(Grants.FOREIGN_KEY, Grants.PRIVATE_KEY)
                .send(operation.method(), path, Requests.body(operation, Grants.ORG, "foreign"));

        switch (id) {
            case "listGroups" ->
                assertThat(Api.json(answer).path("totalCount").intValue()).isZero();
            case "listOrgs" ->
                assertThat(Api.json(answer).at("/results/0/id").textValue()).isEqualTo(Grants.FOREIGN_ORG);
            case "listAlertConfigMatcherFieldNames" ->
                assertThat(answer.statusCode()).isEqualTo(200);
            case "createGroup" -> assertRefused(answer, ErrorCode.NOT_ORG_GROUP_CREATOR);
            case "getSystemStatus" ->
                assertThat(Api.json(answer).at("/apiKey/publicKey").textValue()).isEqualTo(Grants.FOREIGN_KEY);
            case "listEventTypes" -> assertThat(answer.statusCode()).isEqualTo(200);
            case "getOrg", "getOrgEvent", "getOrgGroups", "listOrgEvents", "listOrgTeams", "listOrgUsers" ->
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
