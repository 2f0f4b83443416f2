package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else a project has, which is little. */
@QuarkusTest
class PartsOfProjectsTest {

    private String id;
    private String path;

    @BeforeEach
    void create() {
        id = Api.newProject();
        path = ProjectJson.path(id);
    }

    @Test
    void aProjectHasNoAddresses() {
        var answer = Api.owner().get(path + "/ipAddresses");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"groupId\":\"" + id + "\",\"services\":{\"clusters\":[]}}");
        Headers.good(1200, 1199).varying().in(answer);
    }

    @Test
    void aProjectHasNoClusters() {
        var answer = Api.owner().get(path + "/clusters?includeCount=true&itemsPerPage=100&pageNum=1");

        assertThat(answer.body())
                .isEqualTo("{\"links\":[{\"href\":\"" + Api.base() + path
                        + "/clusters?includeCount=true&pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],"
                        + "\"results\":[],\"totalCount\":0}");
        Headers.good(10000, 9999)
                .varying()
                .and("content-type", "application/vnd.atlas.2024-08-05+json;charset=utf-8")
                .in(answer);
        Refused.gone("2023-02-01", path.substring(1) + "/clusters")
                .in(Api.owner()
                        .with("Accept", "application/vnd.atlas.2024-08-04+json")
                        .get(path + "/clusters"));
    }

    @Test
    void whetherAtlasDecidesWhatIsSlowIsSwitchedOffAndOn() {
        var slow = path + "/managedSlowMs";

        assertThat(Api.owner().get(slow).body()).isEqualTo("true");
        var disabled = Api.owner().delete(slow + "/disable");
        assertThat(disabled.statusCode()).isEqualTo(204);
        assertThat(disabled.body()).isEmpty();
        assertThat(Api.owner().get(slow).body()).isEqualTo("false");
        assertThat(Api.owner().send("POST", slow + "/enable", null).statusCode())
                .isEqualTo(204);
        assertThat(Api.owner().get(slow + "?envelope=true").body()).isEqualTo("{\"content\":true,\"status\":200}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings",
                "limits",
                "teams",
                "users",
                "clusters",
                "ipAddresses",
                "managedSlowMs",
                "integrations"
            })
    void aProjectMayBeNamedLikeAPart(String name) {
        var made = Api.owner().post("/api/atlas/v2/groups", ProjectJson.body(name, Api.ORG));

        var found = Api.owner().get("/api/atlas/v2/groups/byName/" + name);

        Api.owner().delete(ProjectJson.path(ProjectJson.id(made)));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(ProjectJson.id(found)).isEqualTo(ProjectJson.id(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "limits", "teams", "users", "clusters", "ipAddresses", "managedSlowMs"})
    void aPartOfNoProjectIsNotFound(String part) {
        Refused.noSuchProject("111111111111111111111111")
                .in(Api.owner().get("/api/atlas/v2/groups/111111111111111111111111/" + part));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "&name=, 2",
        "&name=check, 1",
        "&name=CHECKOUT, 1",
        "&name=heckout, 0",
        "&name=%63heckout, 1",
        "&includeCount=true&name=EMPTY, 1"
    })
    void theProjectsOfAnOrganizationAreFoundByHowTheirNamesBegin(String query, int count) {
        var page = Api.json(Api.reader().get("/api/atlas/v2/orgs/" + Api.ORG + "/groups?itemsPerPage=500" + query));
        var ofTheScenario = page.path("results").findValuesAsText("name").stream()
                .filter(name -> name.equals("checkout") || name.equals("empty"))
                .toList();

        assertThat(ofTheScenario).hasSize(count);
        assertThat(page.path("totalCount").intValue()).isGreaterThanOrEqualTo(count);
    }

    @Test
    void theProjectsOfAnOrganizationAreShownAsInTheListOfAll() {
        var query = "?itemsPerPage=500";
        var all = Api.json(Api.owner().get("/api/atlas/v2/groups" + query));
        var ofOrganization = Api.json(Api.owner().get("/api/atlas/v2/orgs/" + Api.ORG + "/groups" + query));

        assertThat(ofOrganization.path("results")).isEqualTo(all.path("results"));
    }
}
