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
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class MergeTest {

    private static final String SCENARIO = "/_simulator/scenario";

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void aMergeLosesNoWriteThatComesBetween() throws Exception {
        var caller = owner();
        var writer = Executors.newSingleThreadExecutor();
        try {
            var writes = writer.submit(() -> IntStream.range(0, 200)
                    .mapToObj(i ->
                            caller.post(GROUPS, project("written-" + i, ORG)).statusCode())
                    .toList());
            for (int i = 0; i < 100; i++) {
                merge("organizations: [{name: Controlled, projects: [{name: merged-" + i + "}]}]");
            }
            assertThat(writes.get()).hasSize(200).containsOnly(201);
        } finally {
            writer.shutdownNow();
        }
        assertThat(Api.json(owner().get(GROUPS)).path("totalCount").intValue()).isEqualTo(1 + 200 + 100);
    }

    @Test
    void whatAMergeDoesNotNameStaysAsItIs() {
        control().put("/_simulator/clock", "{\"now\": \"2026-05-05T05:05:05Z\", \"frozen\": true}");
        var made = sandbox(null);
        var caller = owner();

        merge("rateLimits: {enabled: false}");

        assertThat(Api.json(control().get("/_simulator/clock")).path("now").textValue())
                .isEqualTo("2026-05-05T05:05:05Z");
        var list = caller.get(GROUPS);
        assertThat(names(list)).containsExactly("first");
        assertThat(list.headers().firstValue("RateLimit-Limit")).isEmpty();
        assertThat(names(ControlledWorld.caller(made).get(GROUPS))).containsExactly("project");
    }

    @Test
    void aMergedClockIsSet() {
        merge("clock: {start: 2027-01-01T00:00:00Z, frozen: true}");

        assertThat(Api.json(control().get("/_simulator/clock")).path("now").textValue())
                .isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void aMergeWithMistakesChangesNothing() {
        var before = control().get(SCENARIO).body();

        var answer = control().patch(SCENARIO, "organizations: [{name: more}]\nseeds: 1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("request:2:1: unknown key 'seeds'");
        assertThat(control().get(SCENARIO).body()).isEqualTo(before);
    }

    @Test
    void aMergeOfMoreRulesThanThereMayBeChangesNothing() {
        var most = 1000;
        merge("faults: [" + "{fault: {type: CONNECTION_RESET_BY_PEER}, when: {probability: 0}},".repeat(most) + "]");
        var before = control().get(SCENARIO).body();

        var answer =
                control().patch(SCENARIO, "organizations: [{name: more}]\nfaults: [{fault: {type: EMPTY_RESPONSE}}]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/faults", Integer.toString(most), "nothing was applied");
        assertThat(control().get(SCENARIO).body()).isEqualTo(before);
    }

    @Test
    void anExportedStateTakesNewProjectsThoughTheSeedWouldMakeTheirIdsAgain() {
        var id = Api.json(owner().post(GROUPS, project("second", ORG))).path("id");
        var exported = control().get(SCENARIO + "?secrets=true").body();

        assertThat(control().put(SCENARIO, exported).statusCode()).isEqualTo(200);

        var next = owner().post(GROUPS, project("third", ORG));
        assertThat(next.statusCode()).as(next.body()).isEqualTo(201);
        assertThat(Api.json(next).path("id")).isNotEqualTo(id);
        assertThat(names(owner().get(GROUPS))).containsExactly("first", "second", "third");
    }

    private static void merge(String scenario) {
        var answer = control().patch(SCENARIO, scenario);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
