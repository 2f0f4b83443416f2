package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.caller;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.names;
import static dev.atlassim.control.ControlledWorld.owner;
import static dev.atlassim.control.ControlledWorld.project;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class ResetAndSnapshotsTest {

    private static final String SNAPSHOTS = "/_simulator/snapshots";

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void aStaleReadDoesNotSeeTheStateBeforeAResetOfItsSandbox() {
        var sandbox = sandbox(null);
        var path = Api.integrations(sandbox.path("projects").path(0).path("id").textValue(), "VICTOR_OPS");
        control()
                .body("{\"faults\":[{\"fault\":{\"type\":\"staleRead\"}}]}")
                .when()
                .post("/_simulator/faults")
                .then()
                .statusCode(200);
        for (var key : List.of("11112222-7654-3210-fedc-ba9876540001", "11112222-7654-3210-fedc-ba9876540002")) {
            caller(sandbox).put(path, "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"" + key + "\"}");
        }
        assertThat(caller(sandbox).get(path).body()).contains("0001\"");

        control()
                .when()
                .post("/_simulator/sandboxes/{id}/reset", sandbox.path("id").textValue())
                .then()
                .statusCode(204);

        Refused.notConfigured("VICTOR_OPS").in(caller(sandbox).get(path));
    }

    @Test
    void aResetRestoresStateSandboxesClockAndRandomness() {
        var first = Api.json(owner().post(GROUPS, project("second", ORG)));
        sandbox(null);
        control().body("""
                        {"now": "2027-01-01T00:00:00Z", "frozen": false}
                        """).when().put("/_simulator/clock").then().statusCode(200);

        post("/_simulator/reset").statusCode(204);

        assertThat(names(owner().get(GROUPS))).containsExactly("first");
        control().when().get(ControlledWorld.SANDBOXES).then().body(equalTo("[]"));
        control().when().get("/_simulator/clock").then().body("now", equalTo("2026-01-01T00:00:00Z"));
        control().when().get("/_simulator/init").then().body("organizations", equalTo(1));
        assertThat(Api.json(owner().post(GROUPS, project("second", ORG)))).isEqualTo(first);
    }

    @Test
    void aResetReturnsToTheBootScenarioAndNotToTheLastOne() {
        replace("organizations: [{name: other}]");

        post("/_simulator/reset").statusCode(204);

        assertThat(names(owner().get(GROUPS))).containsExactly("first");
    }

    @Test
    void aTokenOutlivesResetsAndOtherScenarios() {
        replace(scenario(""));
        var caller = owner();
        replace(scenario("seed: 1"));
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(401);

        replace(scenario(""));

        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(200);
    }

    @Test
    void aRestoredSnapshotIsTheStateThatWasSaved() {
        owner().post(GROUPS, project("kept", ORG));
        var kept = sandbox(null);
        post(SNAPSHOTS + "?name=before").statusCode(201);
        owner().post(GROUPS, project("lost", ORG));
        var lost = sandbox(null);
        var id = kept.path("id").textValue();
        control().when().delete(ControlledWorld.SANDBOXES + "/" + id).then().statusCode(204);

        post(SNAPSHOTS + "/before/restore").statusCode(204);

        assertThat(names(owner().get(GROUPS))).containsExactly("first", "kept");
        control()
                .when()
                .get(ControlledWorld.SANDBOXES)
                .then()
                .body("$", contains(id), "$", not(hasItem(lost.path("id").textValue())));
        assertThat(names(ControlledWorld.caller(kept).get(GROUPS))).containsExactly("project");
        post(ControlledWorld.SANDBOXES + "/" + id + "/reset").statusCode(204);
    }

    @Test
    void snapshotsAreListedOldestFirst() {
        post(SNAPSHOTS + "?name=b");
        post(SNAPSHOTS);

        control()
                .when()
                .get(SNAPSHOTS)
                .then()
                .statusCode(200)
                .body("name", contains("b", "snapshot-2"))
                .body("[0].created", equalTo("2026-01-01T00:00:00Z"))
                .body("[0].projects", equalTo(1));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        post(SNAPSHOTS + "?name=twice");

        refused(409, "there is a snapshot 'twice' already", post(SNAPSHOTS + "?name=twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%2Fb", "a%20b", "%C3%A4", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void aNameThatIsNoPathSegmentIsRefused(String name) {
        var answer = control()
                .queryParam("name", name)
                .urlEncodingEnabled(false)
                .when()
                .post(SNAPSHOTS)
                .then();

        refused(400, "name must be 1 to 64 letters, digits or any of ._-", answer);
    }

    @Test
    void oneSnapshotTooManyIsRefusedUntilOneIsDeleted() {
        for (int i = 1; i <= ControlledWorld.MAX_SNAPSHOTS; i++) {
            post(SNAPSHOTS).statusCode(201);
        }
        refused(409, "there are 3 snapshots already (simulator.control.max-snapshots)", post(SNAPSHOTS));

        control().when().delete(SNAPSHOTS + "/snapshot-2").then().statusCode(204);

        post(SNAPSHOTS).statusCode(201);
    }

    @Test
    void anUnknownSnapshotIsRefusedWithAListOfTheSnapshots() {
        post(SNAPSHOTS + "?name=morning");
        post(SNAPSHOTS + "?name=evening");

        refused(
                404,
                "there is no snapshot 'mornin', only [morning, evening]; did you mean 'morning'?",
                post(SNAPSHOTS + "/mornin/restore"));
        refused(
                404,
                "there is no snapshot 'noon', only [morning, evening]",
                control().when().delete(SNAPSHOTS + "/noon").then());
    }

    private static String scenario(String settings) {
        return "organizations: [{name: o, projects: [{name: p}], serviceAccounts: [{clientId: "
                + ControlledWorld.CLIENT_ID + ", clientSecret: " + ControlledWorld.CLIENT_SECRET
                + ", roles: [ORG_OWNER]}]}]\n" + settings;
    }

    private static void refused(int status, String message, ValidatableResponse answer) {
        answer.statusCode(status).body("error", startsWith(message));
    }

    private static ValidatableResponse post(String path) {
        return control().when().post(path).then();
    }

    private static void replace(String scenario) {
        control().body(scenario).when().put("/_simulator/scenario").then().statusCode(200);
    }
}
