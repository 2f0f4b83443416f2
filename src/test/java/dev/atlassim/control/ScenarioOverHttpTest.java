package dev.atlassim.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.simulation.WatchedFolder;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios over the control API, of a simulator that began with a folder of them. */
@QuarkusTest
@TestProfile(WatchedFolder.class)
class ScenarioOverHttpTest {

    private static final String PATH = "/_simulator/scenario";
    private static final Api CONTROL = Api.anonymous();

    @BeforeEach
    void begin() {
        WatchedFolder.begin();
    }

    private static JsonNode init() {
        return Api.json(CONTROL.get("/_simulator/init"));
    }

    @Test
    void initTellsWhatWasLoaded() {
        assertThat(init().path("completed").booleanValue()).isTrue();
        assertThat(init().path("origin"))
                .extracting(JsonNode::textValue)
                .containsExactly(WatchedFolder.FIRST.toString(), WatchedFolder.SECOND.toString());
        assertThat(init().path("organizations").intValue()).isEqualTo(2);
        assertThat(init().path("projects").intValue()).isEqualTo(2);
        assertThat(init().path("credentials").intValue()).isEqualTo(1);
    }

    @Test
    void simulatorIsReadyOnceTheScenarioIsApplied() {
        var ready = CONTROL.get("/q/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(Api.json(ready).path("checks")).anySatisfy(check -> {
            assertThat(check.path("name").textValue()).isEqualTo("scenario");
            assertThat(check.path("status").textValue()).isEqualTo("UP");
        });
    }

    @Test
    void putReplacesEverything() {
        var answer = CONTROL.put(PATH, "organizations: [{ name: Other }]");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer)).isEqualTo(init());
        assertThat(init().path("origin").toString()).isEqualTo("[\"request\"]");
        assertThat(WatchedFolder.names()).isEqualTo("Other");
    }

    @Test
    void patchAdds() {
        var answer = CONTROL.patch(PATH, """
                organizations:
                  - { name: Third }
                  - { name: First, projects: [{ name: checkout, tags: [{ key: team, value: pay }] }] }
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(WatchedFolder.names()).isEqualTo("First,Second,Third");
        assertThat(init().path("projects").intValue()).isEqualTo(2);
        assertThat(CONTROL.get(PATH).body()).contains("team");
    }

    @Test
    void resetReturnsToTheFiles() {
        CONTROL.put(PATH, "organizations: [{ name: Other }]");

        assertThat(CONTROL.send("POST", "/_simulator/reset", null).statusCode()).isEqualTo(204);
        assertThat(WatchedFolder.names()).isEqualTo("First,Second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void mistakeLeavesTheOldState(String method) {
        var before = CONTROL.get(PATH + "?secrets=true").body();
        var answer = CONTROL.send(method, PATH, "organizations: [{ name: Other, colour: red }]\nseed: x\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("request:1:32: unknown key 'colour'", "request:2:7: must be a whole number");
        assertThat(CONTROL.get(PATH + "?secrets=true").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void emptyBodyIsRefused(String method) {
        assertThat(CONTROL.send(method, PATH, "").statusCode()).isEqualTo(400);
        assertThat(WatchedFolder.names()).isEqualTo("First,Second");
    }

    @Test
    void exportWithSecretsLoadsAgainToTheSame() {
        HttpResponse<String> export = CONTROL.get(PATH + "?secrets=true");
        assertThat(export.body()).contains("mdb_sa_sk_canary");

        assertThat(CONTROL.put(PATH, export.body()).statusCode()).isEqualTo(200);
        assertThat(CONTROL.get(PATH + "?secrets=true").body()).isEqualTo(export.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?secrets=false", "?secrets=", "?secrets=yes"})
    void exportHoldsNoSecretUnlessAskedTo(String query) {
        var export = CONTROL.get(PATH + query);

        assertThat(export.body()).doesNotContain("canary");
        assertThat(CONTROL.put(PATH, CONTROL.get(PATH).body()).statusCode()).isEqualTo(200);
    }
}
