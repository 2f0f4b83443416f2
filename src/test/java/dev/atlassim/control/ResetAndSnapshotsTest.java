package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.names;
import static dev.atlassim.control.ControlledWorld.owner;
import static dev.atlassim.control.ControlledWorld.project;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
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
    void aResetBringsBackStateSandboxesClockAndChance() {
        var first = Api.json(owner().post(GROUPS, project("second", ORG)));
        sandbox(null);
        control().put("/_simulator/clock", "{\"now\": \"2027-01-01T00:00:00Z\", \"frozen\": false}");

        assertThat(post("/_simulator/reset").statusCode()).isEqualTo(204);

        assertThat(names(owner().get(GROUPS))).containsExactly("first");
        assertThat(control().get(ControlledWorld.SANDBOXES).body()).isEqualTo("[]");
        assertThat(Api.json(control().get("/_simulator/clock")).path("now").textValue())
                .isEqualTo("2026-01-01T00:00:00Z");
        assertThat(Api.json(control().get("/_simulator/init"))
                        .path("organizations")
                        .intValue())
                .isEqualTo(1);
        assertThat(Api.json(owner().post(GROUPS, project("second", ORG)))).isEqualTo(first);
    }

    @Test
    void aResetReturnsToTheBootScenarioAndNotToTheLastOne() {
        control().put("/_simulator/scenario", "{\"organizations\": [{\"name\": \"other\"}]}");

        post("/_simulator/reset");

        assertThat(names(owner().get(GROUPS))).containsExactly("first");
    }

    @Test
    void aTokenOutlivesResetsAndOtherScenarios() {
        control().put("/_simulator/scenario", scenario(""));
        var caller = owner();
        control().put("/_simulator/scenario", scenario("seed: 1"));
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(401);

        control().put("/_simulator/scenario", scenario(""));

        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(200);
    }

    @Test
    void aRestoredSnapshotIsTheStateThatWasPutAside() {
        owner().post(GROUPS, project("kept", ORG));
        var kept = sandbox(null);
        assertThat(post(SNAPSHOTS + "?name=before").statusCode()).isEqualTo(201);
        owner().post(GROUPS, project("lost", ORG));
        var lost = sandbox(null);
        control().delete(ControlledWorld.SANDBOXES + "/" + kept.path("id").textValue());

        assertThat(post(SNAPSHOTS + "/before/restore").statusCode()).isEqualTo(204);

        assertThat(names(owner().get(GROUPS))).containsExactly("first", "kept");
        assertThat(Api.json(control().get(ControlledWorld.SANDBOXES)))
                .containsExactly(kept.path("id"))
                .doesNotContain(lost.path("id"));
        var id = kept.path("id").textValue();
        assertThat(names(ControlledWorld.caller(kept).get(GROUPS))).containsExactly("project");
        assertThat(post(ControlledWorld.SANDBOXES + "/" + id + "/reset").statusCode())
                .isEqualTo(204);
    }

    @Test
    void snapshotsAreListedOldestFirst() {
        post(SNAPSHOTS + "?name=b");
        post(SNAPSHOTS);
        var list = Api.json(control().get(SNAPSHOTS));

        assertThat(list).hasSize(2);
        assertThat(list.path(0).path("name").textValue()).isEqualTo("b");
        assertThat(list.path(0).path("created").textValue()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(list.path(0).path("projects").intValue()).isEqualTo(1);
        assertThat(list.path(1).path("name").textValue()).isEqualTo("snapshot-2");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        post(SNAPSHOTS + "?name=twice");

        refused(409, "there is a snapshot 'twice' already", post(SNAPSHOTS + "?name=twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%2Fb", "a%20b", "%C3%A4", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void aNameThatNoPathTakesIsRefused(String name) {
        refused(400, "name must be 1 to 64 letters, digits or any of ._-", post(SNAPSHOTS + "?name=" + name));
    }

    @Test
    void oneSnapshotTooManyIsRefusedUntilOneIsDeleted() {
        for (int i = 1; i <= ControlledWorld.MAX_SNAPSHOTS; i++) {
            assertThat(post(SNAPSHOTS).statusCode()).isEqualTo(201);
        }
        refused(409, "there are 3 snapshots already (simulator.control.max-snapshots)", post(SNAPSHOTS));

        assertThat(control().delete(SNAPSHOTS + "/snapshot-2").statusCode()).isEqualTo(204);

        assertThat(post(SNAPSHOTS).statusCode()).isEqualTo(201);
    }

    @Test
    void anUnknownSnapshotIsRefusedWithThoseThatThereAre() {
        post(SNAPSHOTS + "?name=morning");
        post(SNAPSHOTS + "?name=evening");

        refused(
                404,
                "there is no snapshot 'mornin', only [morning, evening]; did you mean 'morning'?",
                post(SNAPSHOTS + "/mornin/restore"));
        refused(
                404,
                "there is no snapshot 'noon', only [morning, evening]",
                control().delete(SNAPSHOTS + "/noon"));
    }

    private static String scenario(String settings) {
        return "organizations: [{name: o, projects: [{name: p}], serviceAccounts: [{clientId: "
                + ControlledWorld.CLIENT_ID + ", clientSecret: " + ControlledWorld.CLIENT_SECRET
                + ", roles: [ORG_OWNER]}]}]\n" + settings;
    }

    private static void refused(int status, String message, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("error").textValue()).startsWith(message);
    }

    private static HttpResponse<String> post(String path) {
        return control().send("POST", path, null);
    }
}
