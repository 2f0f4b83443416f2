package dev.atlassim.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PeopledOrganization.class)
class UsersTest {

    private static final String NOBODY = "111111111111111111111111";
    private static final String ORG = "/api/atlas/v2/orgs/" + PeopledOrganization.ORG;
    private static final String PROJECT = "/api/atlas/v2/groups/" + PeopledOrganization.PROJECT;

    /** Recorded 2026-08-10, but for the users themselves. */
    @Test
    void theUsersOfAnOrganizationComeInPagesAsRecorded() {
        var answer = owner().get(ORG + "/users?includeCount=true&itemsPerPage=2&pageNum=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"links\":[{\"href\":\"" + Api.base() + ORG
                        + "/users?includeCount=true&pageNum=1&itemsPerPage=2\",\"rel\":\"self\"},{\"href\":\""
                        + Api.base() + ORG
                        + "/users?includeCount=true&itemsPerPage=2&pageNum=2\",\"rel\":\"next\"}],\"results\":[{")
                .endsWith("}],\"totalCount\":4}");
        Headers.good(500, remaining(answer))
                .varying()
                .and("content-type", "application/vnd.atlas.2025-02-19+json;charset=utf-8")
                .in(answer);
    }

    @Test
    void aUserIsShownWithTheRolesInItsPlace() {
        var ofOrganization = Api.json(owner().get(ORG + "/users")).at("/results/1");
        var ofProject = Api.json(owner().get(PROJECT + "/users")).at("/results/0");

        assertThat(ofOrganization)
                .hasToString(user("{\"groupRoleAssignments\":[{\"groupId\":\"" + PeopledOrganization.PROJECT
                        + "\",\"groupRoles\":[\"GROUP_OWNER\",\"GROUP_READ_ONLY\"]}],\"orgRoles\":[\"ORG_MEMBER\"]}"));
        assertThat(ofProject).hasToString(user("[\"GROUP_OWNER\",\"GROUP_READ_ONLY\"]"));
        assertThat(owner().get(PROJECT + "/users/" + PeopledOrganization.BOB).body())
                .isEqualTo(ofProject.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', bob",
        "?includeOrgUsers=false, bob",
        "?includeOrgUsers=true, ada bob cleo",
        "?flattenTeams=true, bob",
        "?username=bob@example.com, bob",
        "?username=ada@example.com, ''",
        "?includeOrgUsers=true&username=ada@example.com, ada",
        "?orgMembershipStatus=ACTIVE, bob",
        "?orgMembershipStatus=PENDING, ''"
    })
    void theUsersOfAProjectAreThoseWithRolesAndThoseThatWereAskedFor(String query, String names) {
        var page = Api.json(owner().get(PROJECT + "/users" + query));

        assertThat(page.path("results").findValuesAsText("username"))
                .map(name -> name.replace("@example.com", ""))
                .containsExactly(names.isEmpty() ? new String[0] : names.split(" "));
        assertThat(page.path("totalCount").intValue())
                .isEqualTo(page.path("results").size());
    }

    @Test
    void aStatusThatThereIsNotIsRefused() {
        Refused.query("orgMembershipStatus").in(owner().get(PROJECT + "/users?orgMembershipStatus=active"));
        Refused.query("orgMembershipStatus").in(owner().get(ORG + "/users?orgMembershipStatus=GONE"));
    }

    /** Recorded 2026-08-10 for the users of teams, but for the country and the last sign-in, which no user has here. */
    @ParameterizedTest
    @ValueSource(strings = {"2023-01-01", "2025-02-18"})
    void anEarlierVersionShowsUsersInTheirOldShape(String date) {
        var api = owner().with("Accept", "application/vnd.atlas." + date + "+json");
        var bob = "{\"createdAt\":\"2024-01-01T00:00:00Z\",\"emailAddress\":\"bob@example.com\",\"firstName\":\"Bob\","
                + "\"id\":\"" + PeopledOrganization.BOB + "\",\"lastName\":\"Last\",\"links\":[{\"href\":\""
                + Api.base()
                + "/api/atlas/v2/users/" + PeopledOrganization.BOB + "\",\"rel\":\"self\"}],\"roles\":["
                + "{\"orgId\":\"" + PeopledOrganization.ORG + "\",\"roleName\":\"ORG_MEMBER\"},"
                + "{\"groupId\":\"" + PeopledOrganization.PROJECT + "\",\"roleName\":\"GROUP_OWNER\"},"
                + "{\"groupId\":\"" + PeopledOrganization.PROJECT + "\",\"roleName\":\"GROUP_READ_ONLY\"}],"
                + "\"teamIds\":[],\"username\":\"bob@example.com\"}";

        assertThat(Api.json(api.get(PROJECT + "/users")).path("results").toString())
                .isEqualTo("[" + bob + "]");
        assertThat(Api.json(api.get(ORG + "/users")).at("/results/1")).hasToString(bob);
        assertThat(api.get(ORG + "/users").headers().firstValue("Content-Type"))
                .contains("application/vnd.atlas.2023-01-01+json;charset=utf-8");
    }

    /** Specified: only the latest version selects users. */
    @ParameterizedTest
    @CsvSource({"username=ada@example.com, 4", "orgMembershipStatus=PENDING, 4"})
    void anEarlierVersionDoesNotSelectUsers(String query, int all) {
        var api = owner().with("Accept", "application/vnd.atlas.2023-01-01+json");

        assertThat(Api.json(api.get(ORG + "/users?" + query)).path("totalCount").intValue())
                .isEqualTo(all);
    }

    @Test
    void aSingleUserHasNoEarlierVersion() {
        Refused.version()
                .in(owner().with("Accept", "application/vnd.atlas.2025-02-18+json")
                        .get(PROJECT + "/users/" + PeopledOrganization.BOB));
    }

    @Test
    void theOldestOwnerOfTheOrganizationOwnsANewProjectUnlessAnotherIsNamed() {
        assertThat(owners("")).containsExactly("cleo@example.com");
        assertThat(owners("?projectOwnerId=" + PeopledOrganization.DAN)).containsExactly("dan@example.com");
    }

    @Test
    void nobodyElseCanBeMadeTheOwner() {
        var groups = "/api/atlas/v2/groups?projectOwnerId=";
        Refused.with(
                        404,
                        "USER_NOT_IN_ORG",
                        "User " + NOBODY + " is not in organization " + PeopledOrganization.ORG + ".",
                        NOBODY,
                        PeopledOrganization.ORG)
                .in(owner().post(groups + NOBODY, body()));
        Refused.query("projectOwnerId").in(owner().post(groups + "x", body()));
    }

    @Test
    void aUserIsRemovedFromAProjectAndNotFromTheOrganization() {
        var path = project("?projectOwnerId=" + PeopledOrganization.DAN) + "/users/" + PeopledOrganization.DAN;

        assertThat(owner().delete(path).statusCode()).isEqualTo(204);

        Refused.with(
                        404,
                        "USER_NOT_IN_GROUP",
                        "User " + PeopledOrganization.DAN + " is not in group " + path.split("/")[5] + ".",
                        PeopledOrganization.DAN,
                        path.split("/")[5])
                .in(owner().get(path));
        assertThat(owner().delete(path).statusCode()).isEqualTo(404);
        assertThat(Api.json(owner().get(ORG + "/users?username=dan@example.com"))
                        .path("totalCount")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aMalformedIdIsRefused(String method) {
        var path = PROJECT + "/users/bob";
        Refused.badRequest(
                        "PATH_PARAM_PARSE_ERROR",
                        "One or more path parameter in the request URI " + path + " is malformed.",
                        path)
                .in(owner().send(method, path, null));
    }

    private static java.util.List<String> owners(String query) {
        return Api.json(owner().get(project(query) + "/users")).path("results").findValuesAsText("username");
    }

    private static String project(String query) {
        var created = owner().post("/api/atlas/v2/groups" + query, body());
        return "/api/atlas/v2/groups/" + Api.json(created).path("id").textValue();
    }

    private static String body() {
        return "{\"name\":\"" + UUID.randomUUID() + "\",\"orgId\":\"" + PeopledOrganization.ORG + "\"}";
    }

    private static String user(String roles) {
        return "{\"createdAt\":\"2024-01-01T00:00:00Z\",\"firstName\":\"Bob\",\"id\":\"" + PeopledOrganization.BOB
                + "\",\"lastName\":\"Last\",\"orgMembershipStatus\":\"ACTIVE\",\"roles\":" + roles
                + ",\"username\":\"bob@example.com\"}";
    }

    private static Api owner() {
        return Api.account(PeopledOrganization.OWNER, "mdb_sa_sk_test");
    }

    private static int remaining(java.net.http.HttpResponse<String> answer) {
        return Integer.parseInt(
                answer.headers().firstValue("RateLimit-Remaining").orElseThrow());
    }
}
