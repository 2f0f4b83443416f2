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

@QuarkusTest
class LimitsTest {

    private static final String CLUSTERS = "atlas.project.deployment.clusters";
    private static final String DAILY = "dataFederation.bytesProcessed.daily";

    private String path;

    @BeforeEach
    void create() {
        path = ProjectJson.path(Api.newProject()) + "/limits";
    }

    @Test
    void aNewProjectHasTheDocumentedDefaultsAndNoLimitsOfDataFederation() {
        var answer = Api.owner().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer))
                .map(limit -> limit.path("name").asText() + " " + limit.path("value") + " " + limit.path("defaultLimit")
                        + " " + limit.path("maximumLimit") + " " + limit.path("currentUsage"))
                .containsExactly(
                        "atlas.project.deployment.clusters 25 25 100 0",
                        "atlas.project.deployment.nodesPerPrivateLinkRegion 50 50 90 0",
                        "atlas.project.deployment.privateServiceConnectionsPerRegionGroup 50 50 100 0",
                        "atlas.project.deployment.privateServiceConnectionsSubnetMask 27 27 27 0",
                        "atlas.project.security.databaseAccess.customRoles 100 100 1400 0",
                        "atlas.project.security.databaseAccess.users 100 100 100 0",
                        "atlas.project.security.networkAccess.crossRegionEntries 40 40 220 0",
                        "atlas.project.security.networkAccess.entries 200 200 200 0");
    }

    @Test
    void aLimitIsSetShownAndSetBackToItsDefault() {
        var one = path + "/" + CLUSTERS;

        assertThat(Api.owner().patch(one, body(CLUSTERS, 3)).body()).isEqualTo(clusters(3));
        assertThat(Api.owner().get(one).body()).isEqualTo(clusters(3));
        assertThat(Api.json(Api.owner().get(path)).path(0)).hasToString(clusters(3));

        var deleted = Api.owner().delete(one);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        Headers.good(1200, 1196).in(deleted);
        assertThat(Api.owner().get(one).body()).isEqualTo(clusters(25));
        assertThat(Api.owner().delete(one).statusCode()).isEqualTo(204);
    }

    @Test
    void aLimitOfDataFederationIsThereWhileItIsSet() {
        var one = path + "/" + DAILY;
        Refused.with(404, "RESOURCE_NOT_FOUND", "Cannot find resource " + DAILY + ".", DAILY)
                .in(Api.owner().get(one));
        Refused.with(404, "RESOURCE_NOT_FOUND", "Cannot find resource " + DAILY + ".", DAILY)
                .in(Api.owner().delete(one));

        assertThat(Api.owner().patch(one, body(DAILY, Long.MAX_VALUE)).body())
                .isEqualTo("{\"currentUsage\":0,\"name\":\"" + DAILY + "\",\"value\":9223372036854775807}");
        assertThat(Api.json(Api.owner().get(path))).hasSize(9);
        assertThat(Api.owner().delete(one).statusCode()).isEqualTo(204);
        assertThat(Api.json(Api.owner().get(path))).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH", "DELETE"})
    void aLimitThatThereIsNotIsNotFoundAsTheTerraformProviderExpects(String method) {
        Refused.with(404, "RESOURCE_NOT_FOUND", "Cannot find resource incorrect.name.", "incorrect.name")
                .in(Api.owner()
                        .with("Content-Type", "application/json")
                        .send(method, path + "/incorrect.name", body("incorrect.name", 1)));
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "100, 200", "101, 400", "-1, 400"})
    void aLimitCanBeAnythingFromNothingToItsMaximum(long value, int status) {
        assertThat(Api.owner()
                        .patch(path + "/" + CLUSTERS, body(CLUSTERS, value))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void whatIsNoLimitIsRefused() {
        var one = path + "/" + CLUSTERS;
        Refused.missing("value").in(Api.owner().patch(one, "{}"));
        Refused.missing("value").in(Api.owner().patch(one, "{\"value\":null}"));
        Refused.kind("value").in(Api.owner().patch(one, "{\"value\":\"3\"}"));
        Refused.kind("value").in(Api.owner().patch(one, "{\"value\":1.5}"));
        Refused.kind("value").in(Api.owner().patch(one, "{\"value\":9223372036854775808}"));
        Refused.attribute("value").in(Api.owner().patch(one, "{\"value\":101}"));
        Refused.badRequest("ATTRIBUTE_NEGATIVE", "The attribute value cannot be negative.", "value")
                .in(Api.owner().patch(one, "{\"value\":-1}"));
        Refused.attribute("name").in(Api.owner().patch(one, body(DAILY, 1)));
        Refused.attribute("other").in(Api.owner().patch(one, "{\"value\":1,\"other\":1}"));
        assertThat(Api.owner().get(one).body()).isEqualTo(clusters(25));
    }

    @Test
    void whatWasShownCanBeSentBack() {
        assertThat(Api.owner().patch(path + "/" + CLUSTERS, clusters(7)).body()).isEqualTo(clusters(7));
    }

    private static String body(String name, long value) {
        return "{\"name\":\"" + name + "\",\"value\":" + value + "}";
    }

    private static String clusters(int value) {
        return "{\"currentUsage\":0,\"defaultLimit\":25,\"maximumLimit\":100,\"name\":\"" + CLUSTERS + "\",\"value\":"
                + value + "}";
    }
}
