package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.atlassim.junit.AtlasSimulation;
import dev.atlassim.junit.AtlasSimulator;
import dev.atlassim.junit.Fault;
import dev.atlassim.junit.Scenario;
import org.junit.jupiter.api.Test;

@AtlasSimulator
class AtlasClientTest {

    private static final String OPS_GENIE = """
            { "type": "OPS_GENIE", "apiKey": "01234567-89ab-cdef-0123-456789abcdef" }""";

    @Test
    @Scenario("organizations: [ { name: Mine, projects: [ { name: p, integrations: [ { type: WEBHOOK, url: 'https://example.com/h' } ] } ] } ]")
    void listsWhatTheScenarioHas(AtlasSimulation atlas) throws Exception {
        assertTrue(client(atlas).integrations(atlas.groupId()).contains("WEBHOOK"));
    }

    @Test
    @Fault("""
            { "match": { "operationId": "updateGroupIntegration" },
              "when": { "times": 1 },
              "phase": "after",
              "fault": { "type": "CONNECTION_RESET_BY_PEER" } }""")
    void survivesALostAnswer(AtlasSimulation atlas) throws Exception {
        assertEquals(200, client(atlas).putIntegration(atlas.groupId(), "OPS_GENIE", OPS_GENIE));

        atlas.verify("""
                { "operationId": "updateGroupIntegration", "count": { "exactly": 2 } }""");
    }

    private static AtlasClient client(AtlasSimulation atlas) throws Exception {
        return new AtlasClient(atlas.baseUrl(), atlas.clientId(), atlas.clientSecret());
    }
}
