package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.SANDBOXES;
import static dev.atlassim.control.ControlledWorld.caller;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.names;
import static dev.atlassim.control.ControlledWorld.owner;
import static dev.atlassim.control.ControlledWorld.project;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class SandboxResourceTest {

    private static final String SCENARIO = """
            organizations:
              - id: cccccccccccccccccccccc01
                name: Mine
                projects:
                  - id: cccccccccccccccccccccc02
                    name: a
                    integrations:
                      - { type: VICTOR_OPS, apiKey: k-0001-2222 }
                  - { name: b }
                apiKeys:
                  - { publicKey: controlled, privateKey: x, projectRoles: { a: [GROUP_OWNER] } }
                  - { publicKey: other, privateKey: x, roles: [ORG_READ_ONLY] }
            """;

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void theDefaultSandboxHasAProjectAnApiKeyAndAServiceAccountThatWork() {
        var made = sandbox(null);
        var key = made.path("apiKeys").path(0);
        var digest = new Digest(
                key.path("publicKey").textValue(), key.path("privateKey").textValue());

        assertThat(names(caller(made).get(GROUPS))).containsExactly("project");
        assertThat(names(digest.send("GET", GROUPS, null))).containsExactly("project");
        assertThat(caller(made).get(GROUPS + "/" + ControlledWorld.PROJECT).statusCode())
                .isEqualTo(401);
        assertThat(owner().get(Api.integrations(
                                made.path("projects").path(0).path("id").textValue()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSandboxOfAScenarioHasItsOwnIdsAndCredentials() {
        var made = sandbox(SCENARIO);
        var caller = caller(made);

        assertThat(names(caller.get(GROUPS))).containsExactly("a", "b");
        assertThat(made.path("id").textValue()).isNotEqualTo(ORG);
        var a = made.path("projects").path(0);
        assertThat(a.path("id").textValue()).isNotEqualTo(ControlledWorld.PROJECT);
        assertThat(Api.json(caller.get(Api.integrations(a.path("id").textValue())))
                        .findValuesAsText("type"))
                .containsExactly("VICTOR_OPS");
        assertThat(made.path("apiKeys").findValuesAsText("publicKey"))
                .hasSize(2)
                .doesNotContain("controlled", "other");
        assertThat(made.path("apiKeys")).anySatisfy(key -> {
            assertThat(key.path("roles")).map(JsonNode::textValue).containsExactly("ORG_MEMBER");
            assertThat(key.path("projectRoles").path(a.path("id").textValue()))
                    .map(JsonNode::textValue)
                    .containsExactly("GROUP_OWNER");
        });
    }

    @Test
    void everySandboxReturnsWhatToExportForEachClient() {
        var made = sandbox(null);

        for (var client : ClientEnv.values()) {
            var env = made.path("env").path(client.id());
            assertThat(env).as(client.id()).isNotEmpty();
            assertThat(env.toString())
                    .contains(
                            made.path("id").textValue(),
                            made.path("apiKeys").path(0).path("privateKey").textValue(),
                            ControlledWorld.base());
        }
    }

    @Test
    void aSandboxIsReadListedAndDeleted() {
        var one = sandbox(null);
        var other = sandbox(null);
        var path = SANDBOXES + "/" + one.path("id").textValue();
        var token = caller(one);

        assertThat(control().when().get(path).as(JsonNode.class)).isEqualTo(one);
        control()
                .when()
                .get(SANDBOXES)
                .then()
                .body(
                        "$",
                        containsInAnyOrder(
                                one.path("id").textValue(), other.path("id").textValue()));
        control().when().delete(path).then().statusCode(204);
        control()
                .when()
                .get(SANDBOXES)
                .then()
                .body("$", contains(other.path("id").textValue()));
        assertThat(token.get(GROUPS).statusCode()).isEqualTo(401);
        assertThat(names(caller(other).get(GROUPS))).containsExactly("project");
    }

    @Test
    void aResetRestoresOneSandboxOnly() {
        var one = sandbox(SCENARIO);
        var other = sandbox(null);
        for (var each : List.of(one, other)) {
            caller(each).post(GROUPS, project("more", each.path("id").textValue()));
        }
        var a = one.path("projects").path(0).path("id").textValue();
        caller(one).delete(Api.integrations(a, "VICTOR_OPS"));

        control()
                .when()
                .post(SANDBOXES + "/{id}/reset", one.path("id").textValue())
                .then()
                .statusCode(204);

        assertThat(names(caller(one).get(GROUPS))).containsExactly("a", "b");
        var integrations = caller(one).get(Api.integrations(a));
        assertThat(Api.json(integrations).path("totalCount").intValue()).isEqualTo(1);
        assertThat(integrations.headers().firstValue("RateLimit-Remaining")).hasValue("1199");
        assertThat(names(caller(other).get(GROUPS))).containsExactly("more", "project");
    }

    @Test
    void sandboxesAreCreatedUpToTheLimitAndEachHasItsOwnIds() {
        var ids = new HashSet<String>();
        for (int i = 0; i < ControlledWorld.MAX_SANDBOXES; i++) {
            var made = sandbox(null);
            ids.add(made.path("id").textValue());
            ids.addAll(made.findValuesAsText("publicKey"));
            ids.addAll(made.findValuesAsText("privateKey"));
            ids.addAll(made.findValuesAsText("clientId"));
            ids.addAll(made.findValuesAsText("clientSecret"));
            ids.addAll(made.path("projects").findValuesAsText("id"));
        }
        assertThat(ids).hasSize(6 * ControlledWorld.MAX_SANDBOXES);

        control()
                .when()
                .post(SANDBOXES)
                .then()
                .statusCode(409)
                .body("error", containsString("there are 64 sandboxes already (simulator.control.max-sandboxes)"));
    }

    @Test
    void generatedIdsAndKeysAvoidThoseOfTheScenario() {
        var settings = "seed: 7\nclock: {start: 2026-01-01T00:00:00Z, frozen: true}\n";
        replace(settings);
        var drawn = sandbox(null);
        var id = drawn.path("id").textValue();
        var key = drawn.path("apiKeys").path(0).path("publicKey").textValue();
        replace(settings + "organizations: [{id: " + id + ", name: o, apiKeys: [{publicKey: " + key
                + ", privateKey: x}]}]");

        var drawnAgain = sandbox(null);

        assertThat(drawnAgain.path("id").textValue()).isNotEqualTo(id);
        assertThat(drawnAgain.path("apiKeys").path(0).path("publicKey").textValue())
                .isNotEqualTo(key);
        assertThat(new Digest(key, "x")
                        .send("GET", "/api/atlas/v2/orgs/" + id, null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLocationNamesTheSandbox() {
        var made = control().when().post(SANDBOXES).then().statusCode(201).extract();

        assertThat(made.header("Location")).endsWith(SANDBOXES + "/" + made.path("id"));
    }

    @Test
    void sandboxesAreNoPartOfTheScenario() {
        var before = control().when().get("/_simulator/scenario").asString();
        sandbox(SCENARIO.replace("Mine", "Controlled"));

        control().when().get("/_simulator/scenario").then().body(equalTo(before));
        control().when().get("/_simulator/env").then().body(containsString(ORG));
        control()
                .body("organizations: [{name: Controlled, projects: [{name: merged}]}]")
                .when()
                .patch("/_simulator/scenario")
                .then()
                .statusCode(200);
        assertThat(names(owner().get(GROUPS))).containsExactly("first", "merged");
    }

    private static void replace(String scenario) {
        control().body(scenario).when().put("/_simulator/scenario").then().statusCode(200);
    }
}
