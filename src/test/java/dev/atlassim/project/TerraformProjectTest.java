package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calls of the Terraform provider's project, in its order: what its source sends, with an API key. */
@QuarkusTest
class TerraformProjectTest {

    private static final Digest CALLER = new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY);
    private static final String ROLE = "{\"roleNames\":[\"GROUP_DATA_ACCESS_ADMIN\"],\"teamId\":\"" + Api.TEAM + "\"}";
    private static final String LIMIT = "atlas.project.deployment.clusters";

    @Test
    void aProjectIsCreatedReadChangedAndRemoved() {
        var name = "terraform-" + UUID.randomUUID();
        var created = ok(
                201,
                "POST",
                "/api/atlas/v2/groups?projectOwnerId=" + Api.USER,
                "{\"clusterCount\":0,\"created\":\"0001-01-01T00:00:00Z\",\"name\":\"" + name + "\",\"orgId\":\""
                        + Api.ORG + "\",\"tags\":[],\"withDefaultAlertsSettings\":true}");
        var path = ProjectJson.path(ProjectJson.id(created));

        ok(200, "POST", path + "/teams", "[" + ROLE + "]");
        ok(200, "PATCH", path + "/limits/" + LIMIT, "{\"name\":\"" + LIMIT + "\",\"value\":2}");
        var settings = ok(200, "GET", path + "/settings", null).body();
        ok(200, "PATCH", path + "/settings", settings.replace("Advisor\":true", "Advisor\":false"));
        ok(204, "DELETE", path + "/managedSlowMs/disable", null);
        assertRead(path, "2", ROLE, "false");

        ok(200, "PATCH", path, "{\"name\":\"" + name + "-renamed\",\"tags\":[]}");
        ok(204, "DELETE", path + "/teams/" + Api.TEAM, null);
        ok(200, "POST", path + "/teams", "[]");
        ok(204, "DELETE", path + "/limits/" + LIMIT, null);
        ok(204, "POST", path + "/managedSlowMs/enable", null);
        assertRead(path, "25", "", "true");

        ok(200, "GET", path + "/clusters", null);
        ok(202, "DELETE", path, null);
        assertThat(CALLER.send("GET", path, null).statusCode()).isEqualTo(404);
    }

    /** What it reads after every step. */
    private static void assertRead(String path, String limit, String team, String slow) {
        ok(200, "GET", path, null);
        var teams = Api.json(ok(200, "GET", path + "/teams", null));
        assertThat(teams.path("totalCount").intValue()).isEqualTo(team.isEmpty() ? 0 : 1);
        teams.path("results").forEach(one -> assertThat(one.toString()).endsWith(team.substring(1)));
        assertThat(Api.json(ok(200, "GET", path + "/limits", null)))
                .filteredOn(one -> one.path("name").asText().equals(LIMIT))
                .singleElement()
                .satisfies(one -> assertThat(one.path("value")).hasToString(limit));
        ok(200, "GET", path + "/settings", null);
        assertThat(Api.json(ok(200, "GET", path + "/ipAddresses", null)).at("/services/clusters"))
                .isEmpty();
        assertThat(ok(200, "GET", path + "/managedSlowMs", null).body()).isEqualTo(slow);
        assertThat(Api.json(ok(200, "GET", path + "/users?pageNum=1", null)).at("/results/0/id"))
                .hasToString("\"" + Api.USER + "\"");
    }

    private static HttpResponse<String> ok(int status, String method, String path, String body) {
        var answer = CALLER.send(method, path, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isEqualTo(status);
        return answer;
    }
}
