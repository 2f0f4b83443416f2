package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.ORG;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.names;
import static dev.atlassim.control.ControlledWorld.owner;
import static dev.atlassim.control.ControlledWorld.project;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

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
    void aMergeLosesNoConcurrentWrite() throws Exception {
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
    void aMergeKeepsEverythingThatItDoesNotName() {
        control().body("""
                        {"now": "2026-05-05T05:05:05Z", "frozen": true}
                        """).when().put("/_simulator/clock").then().statusCode(200);
        var made = sandbox(null);
        var caller = owner();

        merge("rateLimits: {enabled: false}");

        control().when().get("/_simulator/clock").then().body("now", equalTo("2026-05-05T05:05:05Z"));
        var list = caller.get(GROUPS);
        assertThat(names(list)).containsExactly("first");
        assertThat(list.headers().firstValue("RateLimit-Limit")).isEmpty();
        assertThat(names(ControlledWorld.caller(made).get(GROUPS))).containsExactly("project");
    }

    @Test
    void aMergedClockIsSet() {
        merge("clock: {start: 2027-01-01T00:00:00Z, frozen: true}");

        control().when().get("/_simulator/clock").then().body("now", equalTo("2027-01-01T00:00:00Z"));
    }

    @Test
    void aMergeThatSetsTheClockBackRestartsTheRateLimits() {
        merge("rateLimits: {sets: {PROJECTS_ROOT: {capacity: 5, remaining: 1}}}");
        var caller = owner();
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(200);
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(429);

        merge("clock: {start: 2025-12-31T23:59:00Z, frozen: true}");

        assertThat(owner().get(GROUPS).statusCode()).isEqualTo(200);
    }

    @Test
    void anInvalidMergeChangesNothing() {
        var before = exported();

        control()
                .body("organizations: [{name: more}]\nseeds: 1")
                .when()
                .patch(SCENARIO)
                .then()
                .statusCode(400)
                .body("problems", hasItem(startsWith("request:2:1: unknown key 'seeds'")));
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void aMergeOfMoreRulesThanThereMayBeChangesNothing() {
        var most = 1000;
        merge("faults: [" + "{fault: {type: CONNECTION_RESET_BY_PEER}, when: {probability: 0}},".repeat(most) + "]");
        var before = exported();

        control()
                .body("organizations: [{name: more}]\nfaults: [{fault: {type: EMPTY_RESPONSE}}]")
                .when()
                .patch(SCENARIO)
                .then()
                .statusCode(400)
                .body(containsString("/faults"), containsString(Integer.toString(most)))
                .body("error", containsString("nothing was applied"));
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void anExportedStateAcceptsNewProjectsThoughItsSeedRepeatsIds() {
        var id = Api.json(owner().post(GROUPS, project("second", ORG))).path("id");
        var exported = control().when().get(SCENARIO + "?secrets=true").asString();

        control().body(exported).when().put(SCENARIO).then().statusCode(200);

        var next = owner().post(GROUPS, project("third", ORG));
        assertThat(next.statusCode()).as(next.body()).isEqualTo(201);
        assertThat(Api.json(next).path("id")).isNotEqualTo(id);
        assertThat(names(owner().get(GROUPS))).containsExactly("first", "second", "third");
    }

    private static void merge(String scenario) {
        control().body(scenario).when().patch(SCENARIO).then().statusCode(200);
    }

    private static String exported() {
        return control().when().get(SCENARIO).asString();
    }
}
