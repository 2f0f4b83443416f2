package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.SANDBOXES;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.controlByBytes;
import static dev.atlassim.control.ControlledWorld.owner;
import static dev.atlassim.control.ControlledWorld.project;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a seed, the same requests get the same answers, byte for byte, except for the signatures of access tokens. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class ReproducibilityTest {

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void twoRunsAfterResetsHaveTheSameAnswers() {
        var first = run();
        ControlledWorld.reset();

        assertThat(run()).hasSizeGreaterThan(40).isEqualTo(first);
    }

    @Test
    void twoRunsOfASentScenarioHaveTheSameAnswers() throws IOException {
        var scenario = Files.readString(Path.of("src/test/resources/scenarios/controlled.yaml"));
        var boot = run();
        replace(scenario);
        var sent = run();
        replace(scenario.replace("seed: 42", "seed: 43"));
        var other = run();

        assertThat(sent).isEqualTo(boot);
        assertThat(other).isNotEqualTo(boot);
    }

    /** Requests of every kind, and all that was answered. */
    private static List<String> run() {
        var answers = new ArrayList<String>();
        answers.add(shown(Api.anonymous().get(GROUPS)));
        answers.add(shown(Api.anonymous().get("/api/oauth/token")));
        answers.add(unsigned(Api.token(ControlledWorld.CLIENT_ID, ControlledWorld.CLIENT_SECRET)));
        answers.add(unsigned(Api.token(ControlledWorld.CLIENT_ID, ControlledWorld.CLIENT_SECRET)));
        var owner = owner();
        for (int i = 0; i < 8; i++) {
            var created = owner.post(GROUPS, project("p" + i, ORG));
            var id = Api.json(created).path("id").textValue();
            answers.add(shown(created));
            answers.add(shown(owner.post(
                    Api.integrations(id, "VICTOR_OPS"), "{\"type\": \"VICTOR_OPS\", \"apiKey\": \"k-" + i + "\"}")));
            answers.add(shown(ControlledWorld.OWNER.send("GET", GROUPS + "/" + id, null)));
            answers.add(shown(owner.post(GROUPS, "{\"name\":" + i + "}")));
        }
        for (int i = 0; i < 3; i++) {
            var sandbox = sandbox(null);
            answers.add(sandbox.toString());
            answers.add(shown(ControlledWorld.caller(sandbox).get(GROUPS)));
            answers.add(shown(controlByBytes().get(SANDBOXES)));
        }
        control()
                .body(Map.of("advance", "PT1H"))
                .when()
                .put("/_simulator/clock")
                .then()
                .statusCode(200);
        answers.add(shown(owner.get(GROUPS)));
        answers.add(shown(owner().get(GROUPS + "?pretty=true")));
        answers.add(shown(controlByBytes().get("/_simulator/scenario?secrets=true")));
        return answers;
    }

    private static void replace(String scenario) {
        control().body(scenario).when().put("/_simulator/scenario").then().statusCode(200);
    }

    /** Header and claims of a token. */
    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    private static String shown(HttpResponse<String> answer) {
        return answer.statusCode() + " " + new TreeMap<>(answer.headers().map()) + " " + answer.body();
    }
}
