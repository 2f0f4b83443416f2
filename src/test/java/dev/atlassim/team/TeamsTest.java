package dev.atlassim.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TeamsTest {

    private static final String NOBODY = "111111111111111111111111";
    private static final String QUERY = "?includeCount=true&itemsPerPage=100&pageNum=1";

    private String path;
    private String one;

    @BeforeEach
    void create() {
        path = "/api/atlas/v2/groups/" + Api.newProject() + "/teams";
        one = path + "/" + Api.TEAM;
    }

    /** Recorded 2026-03-02. */
    @Test
    void theTeamsOfAProjectAreListedAsRecorded() {
        assertThat(Api.owner().get(path + QUERY).body()).isEqualTo(page(QUERY));
        add("GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_ONLY");

        var answer = Api.owner().get(path + QUERY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page(QUERY, "GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_ONLY"));
        Headers.good(1200, 1197).varying().in(answer);
    }

    @Test
    void aTeamIsAddedChangedAndRemovedAndEveryAnswerShowsAll() {
        var added = Api.owner().post(path, "[" + team(Api.TEAM, "GROUP_OWNER") + "]");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).isEqualTo(page("", "GROUP_OWNER"));

        assertThat(Api.owner().post(path, "[]").body()).isEqualTo(page("", "GROUP_OWNER"));

        var changed = Api.owner().patch(one, Api.quoted("{'roleNames':['GROUP_READ_ONLY','GROUP_READ_ONLY']}"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Api.json(changed).at("/results/0/roleNames")).hasToString("[\"GROUP_READ_ONLY\"]");

        var shown = Api.owner().get(one);
        assertThat(shown.body()).isEqualTo(view("GROUP_READ_ONLY"));

        assertThat(Api.owner().delete(one).statusCode()).isEqualTo(204);
        assertThat(Api.json(Api.owner().get(path)).path("results")).isEmpty();
    }

    @Test
    void aTeamThatIsAddedAgainHasTheRolesThatWereSentLast() {
        add("GROUP_OWNER");
        add("GROUP_READ_ONLY");
        assertThat(Api.owner().get(path).body()).isEqualTo(page("", "GROUP_READ_ONLY"));
    }

    @Test
    void noTeamIsAddedWhereOneOfThemIsUnknown() {
        Refused.with(404, "TEAM_NOT_FOUND", "No team with ID " + NOBODY + " exists.", NOBODY)
                .in(Api.owner()
                        .post(path, "[" + team(Api.TEAM, "GROUP_OWNER") + "," + team(NOBODY, "GROUP_OWNER") + "]"));
        assertThat(Api.json(Api.owner().get(path)).path("results")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH", "DELETE"})
    void aTeamThatHasNoRolesIsNotInTheProject(String method) {
        var refused = Refused.with(404, "TEAM_NOT_IN_GROUP", "The team in your request is not assigned to this group.");
        var api = Api.owner().with("Content-Type", "application/json");
        var body = Api.quoted("{'roleNames':['GROUP_OWNER']}");
        refused.in(api.send(method, one, body));
        refused.in(api.send(method, path + "/" + NOBODY, body));
        Refused.badRequest(
                        "PATH_PARAM_PARSE_ERROR",
                        "One or more path parameter in the request URI " + path + "/x is malformed.",
                        path + "/x")
                .in(api.send(method, path + "/x", body));
    }

    @Test
    void aTeamCannotLoseItsLastRoleByAChange() {
        add("GROUP_OWNER");
        Refused.with(403, "NO_ROLES_IN_ASSIGNMENT", "You cannot remove all project roles a team has.")
                .in(Api.owner().patch(one, Api.quoted("{'roleNames':[]}")));
        assertThat(Api.owner().get(one).body()).isEqualTo(view("GROUP_OWNER"));
    }

    @Test
    void aRoleThatTeamsCannotHaveIsRefused() {
        Refused.choice("GROUP_BOSS").in(Api.owner().post(path, "[" + team(Api.TEAM, "GROUP_BOSS") + "]"));
        Refused.badRequest("CANNOT_ADD_ORG_ROLE", "Adding an organization-level role in a group is not supported.")
                .in(Api.owner().post(path, "[" + team(Api.TEAM, "ORG_OWNER") + "]"));
        Refused.missing("roleNames").in(post("[{'teamId':'" + Api.TEAM + "'}]"));
        Refused.missing("teamId").in(post("[{'roleNames':['GROUP_OWNER']}]"));
        Refused.kind("teamId").in(Api.owner().post(path, "[" + team("x", "GROUP_OWNER") + "]"));
        Refused.kind("teamId").in(post("[{'teamId':" + NOBODY + ",'roleNames':['GROUP_OWNER']}]"));
        Refused.kind("roleNames").in(post("[{'teamId':'" + Api.TEAM + "','roleNames':'GROUP_OWNER'}]"));
        Refused.attribute("name").in(post("[{'name':'x'}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "1", "true", "[]", "'GROUP_OWNER', null"})
    void aRoleThatIsNotTextIsRefused(String role) {
        var roles = "'roleNames':[" + role + "]";
        Refused.kind("roleNames").in(post("[{'teamId':'" + Api.TEAM + "'," + roles + "}]"));
        Refused.kind("roleNames").in(Api.owner().patch(one, Api.quoted("{" + roles + "}")));
    }

    @ParameterizedTest
    @CsvSource({"{}", "''", "[1]", "null"})
    void aBodyThatIsNoListOfTeamsIsRefused(String body) {
        Refused.noObject().in(Api.owner().post(path, body));
    }

    @Test
    void theTeamsOfAnOrganizationAreThoseOfTheScenario() {
        var all = "/api/atlas/v2/orgs/" + Api.ORG + "/teams";
        var answer = Api.reader().get(all);
        assertThat(answer.body())
                .isEqualTo(page(
                        all + "?pageNum=1&itemsPerPage=100",
                        """
                        {"id":"%s","links":[{"href":"%s","rel":"self"}],"name":"operations"}""".formatted(Api.TEAM, Api.base() + all + "/" + Api.TEAM),
                        1));
    }

    private void add(String... roles) {
        assertThat(Api.owner().post(path, "[" + team(Api.TEAM, roles) + "]").statusCode())
                .isEqualTo(200);
    }

    private static String team(String id, String... roles) {
        return """
                {"roleNames":["%s"],"teamId":"%s"}""".formatted(String.join("\",\"", roles), id);
    }

    private String view(String... roles) {
        return """
                {"links":[{"href":"%s","rel":"self"}],"roleNames":["%s"],"teamId":"%s"}""".formatted(Api.base() + one, String.join("\",\"", roles), Api.TEAM);
    }

    private String page(String query, String... roles) {
        var self = query.isEmpty() ? "?" : "?includeCount=true&";
        return page(
                path + self + "pageNum=1&itemsPerPage=100",
                roles.length == 0 ? "" : view(roles),
                roles.length == 0 ? 0 : 1);
    }

    private static String page(String self, String results, int total) {
        return """
                {"links":[{"href":"%s","rel":"self"}],"results":[%s],"totalCount":%d}""".formatted(Api.base() + self, results, total);
    }

    private HttpResponse<String> post(String teams) {
        return Api.owner().post(path, Api.quoted(teams));
    }
}
