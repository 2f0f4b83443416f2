package dev.atlassim.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.atlassim.simulation.WatchedFolder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios over the control API, of a simulator that began with a folder of them. */
@QuarkusTest
@TestProfile(WatchedFolder.class)
class ScenarioOverHttpTest {

    private static final String PATH = "/_simulator/scenario";

    @BeforeEach
    void begin() {
        WatchedFolder.begin();
    }

    private static ValidatableResponse init() {
        return given().when().get("/_simulator/init").then().statusCode(200);
    }

    private static String exported(String query) {
        return given().when().get(PATH + query).then().extract().asString();
    }

    private static ValidatableResponse send(String method, String scenario) {
        return given().contentType(ContentType.JSON)
                .body(scenario)
                .when()
                .request(method, PATH)
                .then();
    }

    @Test
    void initReturnsWhatWasLoaded() {
        init().body("completed", equalTo(true))
                .body("origin", contains(WatchedFolder.FIRST.toString(), WatchedFolder.SECOND.toString()))
                .body("organizations", equalTo(2), "projects", equalTo(2), "credentials", equalTo(1));
    }

    @Test
    void simulatorIsReadyOnceTheScenarioIsApplied() {
        given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'scenario' }.status", equalTo("UP"));
    }

    @Test
    void putReplacesEverything() {
        var answer = send("PUT", "organizations: [{ name: Other }]")
                .statusCode(200)
                .body("origin", contains("request"))
                .extract()
                .asString();

        init().body(equalTo(answer));
        assertThat(WatchedFolder.names()).isEqualTo("Other");
    }

    @Test
    void patchAdds() {
        send("PATCH", """
                organizations:
                  - { name: Third }
                  - { name: First, projects: [{ name: checkout, tags: [{ key: team, value: pay }] }] }
                """).statusCode(200);

        assertThat(WatchedFolder.names()).isEqualTo("First,Second,Third");
        init().body("projects", equalTo(2));
        assertThat(exported("")).contains("team");
    }

    @Test
    void resetReturnsToTheFiles() {
        send("PUT", "organizations: [{ name: Other }]").statusCode(200);

        given().when().post("/_simulator/reset").then().statusCode(204);
        assertThat(WatchedFolder.names()).isEqualTo("First,Second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void anInvalidScenarioChangesNothing(String method) {
        var before = exported("?secrets=true");

        send(method, "organizations: [{ name: Other, colour: red }]\nseed: x\n")
                .statusCode(400)
                .body("problems", hasItem(containsString("request:1:32: unknown key 'colour'")))
                .body("problems", hasItem(containsString("request:2:7: must be a whole number")));
        assertThat(exported("?secrets=true")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void emptyBodyIsRefused(String method) {
        send(method, "").statusCode(400);
        assertThat(WatchedFolder.names()).isEqualTo("First,Second");
    }

    @Test
    void exportWithSecretsLoadsAgainToTheSame() {
        var export = exported("?secrets=true");
        assertThat(export).contains("mdb_sa_sk_canary");

        send("PUT", export).statusCode(200);
        assertThat(exported("?secrets=true")).isEqualTo(export);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?secrets=false", "?secrets=", "?secrets=yes"})
    void anExportContainsSecretsOnlyOnRequest(String query) {
        assertThat(exported(query)).doesNotContain("canary");

        send("PUT", exported("")).statusCode(200);
    }
}
