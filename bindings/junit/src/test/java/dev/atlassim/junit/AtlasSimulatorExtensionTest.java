package dev.atlassim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Runs concurrently: junit-platform.properties. */
@AtlasSimulator
@Fault("""
        { "name": "of-the-class", "match": { "operationId": "getOrg" }, "fault": { "type": "error", "status": 503 } }""")
class AtlasSimulatorExtensionTest {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final String DATADOG = """
            { "type": "DATADOG", "apiKey": "00112233445566778899aabbccddeeff", "region": "EU" }""";

    private AtlasSimulation before;

    @BeforeEach
    void remember(AtlasSimulation atlas) {
        before = atlas;
    }

    @RepeatedTest(20)
    void everyTestHasASandboxOfItsOwn(AtlasSimulation atlas) throws IOException, InterruptedException {
        var caller = Caller.of(atlas);

        assertThat(atlas).isSameAs(before);
        assertThat(SEEN.add(atlas.orgId())).isTrue();
        assertThat(caller.get(caller.integrations()).body()).contains("\"totalCount\":0");
        assertThat(caller.put(caller.integrations() + "/DATADOG", DATADOG).statusCode())
                .isEqualTo(200);
        assertThat(caller.get(caller.integrations()).body()).contains("\"totalCount\":1");
        atlas.verify("""
                { "operationId": "updateGroupIntegration", "count": { "exactly": 1 } }""");
        assertThatThrownBy(() -> atlas.verify("""
                { "operationId": "deleteGroupIntegration" }"""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nearMisses");
    }

    @Test
    @Fault("""
            { "match": { "operationId": "getOrg" }, "when": { "times": 1 }, "fault": { "type": "error", "status": 502 } }""")
    @Fault("""
            { "match": { "operationId": "listOrgs" }, "fault": { "type": "error", "errorCode": "UNEXPECTED_ERROR" } }""")
    void faultsOfTheMethodComeBeforeThoseOfTheClass(AtlasSimulation atlas) throws IOException, InterruptedException {
        var caller = Caller.of(atlas);
        var org = "/api/atlas/v2/orgs/" + atlas.orgId();

        assertThat(caller.get(org).statusCode()).isEqualTo(502);
        assertThat(caller.get(org).statusCode()).isEqualTo(503);
        assertThat(caller.get("/api/atlas/v2/orgs").statusCode()).isEqualTo(500);
        atlas.control().deleteFaults();
        assertThat(caller.get(org).statusCode()).isEqualTo(200);
    }

    @Test
    void theSandboxMayBeRemovedByTheTestItself(AtlasSimulation atlas) throws IOException, InterruptedException {
        var caller = Caller.of(atlas);

        atlas.control().deleteSandbox();

        assertThat(caller.get("/api/atlas/v2/groups").statusCode()).isEqualTo(401);
    }

    @Test
    @Scenario(
            "organizations: [ { name: Inline, projects: [ { name: p, integrations: [ { type: WEBHOOK, url: 'https://example.com/h' } ] } ] } ]")
    void theScenarioMayStandInTheAnnotation(AtlasSimulation atlas) throws IOException, InterruptedException {
        var caller = Caller.of(atlas);

        assertThat(caller.get(caller.integrations()).body()).contains("WEBHOOK");
        atlas.control().reset();
        assertThat(caller.get(caller.integrations()).body()).contains("WEBHOOK");
    }

    @Nested
    @Scenario(resource = "two-projects.yaml")
    class InAClassWithAScenario {

        @Test
        void itIsReadFromTheClassPathAndFaultsOfTheClassAroundHold(AtlasSimulation atlas)
                throws IOException, InterruptedException {
            var caller = Caller.of(atlas);

            assertThat(caller.get("/api/atlas/v2/groups").body()).contains("\"totalCount\":2");
            assertThat(caller.get("/api/atlas/v2/orgs/" + atlas.orgId()).statusCode())
                    .isEqualTo(503);
        }

        @Test
        @Scenario(file = "../../scenarios/empty.yaml")
        void thatOfTheMethodCounts(AtlasSimulation atlas) throws IOException, InterruptedException {
            assertThat(Caller.of(atlas).get("/api/atlas/v2/groups").body()).doesNotContain("\"totalCount\":2");
        }
    }
}
