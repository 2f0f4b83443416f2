package dev.atlassim.project;

import static dev.atlassim.project.SmallOrganizations.APPLE;
import static dev.atlassim.project.SmallOrganizations.CHANGING;
import static dev.atlassim.project.SmallOrganizations.SETTLED;
import static dev.atlassim.project.SmallOrganizations.ZEBRA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.project.SmallOrganizations.Caller;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers of every kind see of the projects of an organization, and may do to them. */
@QuarkusTest
@TestProfile(SmallOrganizations.class)
class ProjectRolesTest {

    private static final String GROUPS = "/api/atlas/v2/groups";

    @ParameterizedTest
    @CsvSource({
        "OWNER, Apple|Zebra|a b|apple",
        "READER, Apple|Zebra|a b|apple",
        "OWNER_OF_APPLE, Zebra|apple",
        "VIEWER_OF_APPLE, apple",
        "CREATOR, ''",
        "MEMBER, ''",
        "STRANGER, ''"
    })
    void aListShowsWhatTheCallerMaySeeInTheOrderOfNames(Caller caller, String names) {
        var page = Api.json(caller.api().get(GROUPS));
        assertThat(String.join("|", names(page.path("results")))).isEqualTo(names);
        assertThat(page.path("totalCount").intValue()).isEqualTo(names.isEmpty() ? 0 : names.split("\\|").length);
        var first = Api.json(caller.api().get(GROUPS + "?itemsPerPage=1"));
        assertThat(names(first.path("results")))
                .isEqualTo(names(page.path("results")).stream().limit(1).toList());
    }

    private static List<String> names(com.fasterxml.jackson.databind.JsonNode results) {
        return results.findValuesAsText("name");
    }

    @ParameterizedTest
    @MethodSource
    void whoLacksTheRoleIsRefused(Caller caller, String operation, Refused expected) {
        var words = operation.split(" ", 3);
        var api = words.length == 3 ? caller.api().with("Content-Type", "application/json") : caller.api();
        expected.in(api.send(words[0], words[1], words.length == 3 ? words[2] : null));
    }

    static Stream<Arguments> whoLacksTheRoleIsRefused() {
        var apple = GROUPS + "/" + APPLE;
        var read = List.of("GET " + apple, "GET " + Api.integrations(APPLE), "GET " + GROUPS + "/byName/apple");
        var write = List.of(
                "DELETE " + apple,
                "PATCH " + apple + " {\"tags\":[]}",
                "PATCH " + apple + " {\"name\":\"apple\"}",
                "DELETE " + Api.integrations(APPLE, "DATADOG"),
                "PUT " + Api.integrations(APPLE, "VICTOR_OPS") + " {\"type\":\"VICTOR_OPS\",\"apiKey\":\"k\"}",
                "POST " + Api.integrations(APPLE, "VICTOR_OPS") + " {\"type\":\"VICTOR_OPS\",\"apiKey\":\"k\"}");
        var rename = List.of("PATCH " + apple + " {\"name\":\"pear\"}");
        var create = List.of("POST " + GROUPS + " " + ProjectJson.body("pear", SETTLED));
        var org = List.of("GET /api/atlas/v2/orgs/" + SETTLED);
        var foreign =
                Refused.with(401, "NOT_IN_GROUP", "The current user is not in the group, or the group does not exist.");
        var noCreator = Refused.with(
                401,
                "NOT_ORG_GROUP_CREATOR",
                "The currently logged in user does not have the group creator role in organization " + SETTLED + ".",
                SETTLED);
        var noRename =
                Refused.with(403, "CANNOT_CHANGE_GROUP_NAME", "Current user is not authorized to change group name.");
        var noOrg = Refused.with(401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.");
        return Stream.of(
                        refused(read, Refused.unauthorized(), Caller.CREATOR, Caller.MEMBER),
                        refused(
                                write,
                                Refused.unauthorized(),
                                Caller.READER,
                                Caller.VIEWER_OF_APPLE,
                                Caller.CREATOR,
                                Caller.MEMBER),
                        refused(rename, noRename, Caller.READER, Caller.VIEWER_OF_APPLE),
                        refused(rename, Refused.unauthorized(), Caller.CREATOR, Caller.MEMBER),
                        refused(
                                create,
                                noCreator,
                                Caller.READER,
                                Caller.OWNER_OF_APPLE,
                                Caller.VIEWER_OF_APPLE,
                                Caller.MEMBER,
                                Caller.STRANGER),
                        refused(read.subList(0, 2), foreign, Caller.STRANGER),
                        refused(write, foreign, Caller.STRANGER),
                        refused(rename, foreign, Caller.STRANGER),
                        refused(org, noOrg, Caller.STRANGER))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> refused(List<String> operations, Refused expected, Caller... callers) {
        return Arrays.stream(callers)
                .flatMap(caller -> operations.stream().map(operation -> Arguments.of(caller, operation, expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, true",
        "OWNER_OF_APPLE, true",
        "READER, false",
        "VIEWER_OF_APPLE, false",
    })
    void whoHasTheRoleReadsAndOwnersWrite(Caller caller, boolean owner) {
        var api = caller.api();
        assertThat(api.get(GROUPS + "/" + APPLE).statusCode()).isEqualTo(200);
        assertThat(api.get(GROUPS + "/byName/apple").statusCode()).isEqualTo(200);
        assertThat(api.get(Api.integrations(APPLE)).statusCode()).isEqualTo(200);
        assertThat(api.get("/api/atlas/v2/orgs/" + SETTLED).statusCode()).isEqualTo(200);
        var path = Api.integrations(APPLE, "OPS_GENIE");
        assertThat(api.put(path, "{\"type\":\"OPS_GENIE\",\"apiKey\":\"k\"}").statusCode())
                .isEqualTo(owner ? 200 : 401);
        assertThat(api.delete(path).statusCode()).isEqualTo(owner ? 204 : 401);
        assertThat(api.patch(GROUPS + "/" + APPLE, "{\"tags\":[],\"name\":\"apple\"}")
                        .statusCode())
                .isEqualTo(owner ? 200 : 401);
    }

    @Test
    void aRoleOnOneProjectIsNotARoleOnAnother() {
        var viewer = Caller.VIEWER_OF_APPLE.api();
        Refused.unauthorized().in(viewer.get(GROUPS + "/" + ZEBRA));
        Refused.unauthorized().in(viewer.get(GROUPS + "/byName/Zebra"));
        Refused.unauthorized().in(Caller.OWNER_OF_APPLE.api().delete(Api.integrations(ZEBRA, "DATADOG")));
    }

    @Test
    void theProjectsOfAnotherOrganizationHaveNoNames() {
        Refused.with(401, "NOT_IN_GROUP", "The current user is not in the group, or the group does not exist.")
                .in(Caller.STRANGER.api().get(GROUPS + "/byName/apple"));
    }

    @Test
    void whoCreatesAProjectOwnsIt() {
        var creator = Caller.CREATOR_ELSEWHERE.api();
        var path = ProjectJson.path(ProjectJson.id(creator.post(GROUPS, ProjectJson.body("mine", CHANGING))));
        assertThat(names(Api.json(creator.get(GROUPS)).path("results"))).containsExactly("mine");
        assertThat(creator.patch(path, "{\"name\":\"mine too\"}").statusCode()).isEqualTo(200);
        assertThat(creator.put(path + "/integrations/OPS_GENIE", "{\"type\":\"OPS_GENIE\",\"apiKey\":\"k\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(creator.delete(path).statusCode()).isEqualTo(202);
        assertThat(Api.json(creator.get(GROUPS)).path("totalCount").intValue()).isZero();
    }
}
