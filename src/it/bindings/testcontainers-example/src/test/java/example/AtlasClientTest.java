package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.atlassim.testcontainers.AtlasSimulatorContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers
class AtlasClientTest {

    private static final String OPS_GENIE = """
            { "type": "OPS_GENIE", "apiKey": "01234567-89ab-cdef-0123-456789abcdef" }""";

    @Container
    private static final AtlasSimulatorContainer ATLAS =
            new AtlasSimulatorContainer(System.getProperty("atlas.image", "atlas-simulator"))
                    .withScenario("""
                            organizations:
                              - name: Mine
                                projects: [ { name: p, integrations: [ { type: WEBHOOK, url: "https://example.com/h" } ] } ]
                                serviceAccounts:
                                  - { clientId: mdb_sa_id_000000000000000000000001, clientSecret: mdb_sa_sk_example, roles: [ORG_OWNER] }
                            """);

    @AfterEach
    void reset() {
        ATLAS.getControl().deleteFaults();
        ATLAS.getControl().reset();
    }

    @Test
    void listsWhatTheScenarioHas() throws Exception {
        assertTrue(client().integrations(ATLAS.getGroupId()).contains("WEBHOOK"));
    }

    @Test
    void survivesALostAnswer() throws Exception {
        ATLAS.getControl().addFaults("""
                { "match": { "operationId": "updateGroupIntegration" },
                  "when": { "times": 1 },
                  "phase": "after",
                  "fault": { "type": "CONNECTION_RESET_BY_PEER" } }""");

        assertEquals(200, client().putIntegration(ATLAS.getGroupId(), "OPS_GENIE", OPS_GENIE));

        ATLAS.getControl().verify("""
                { "operationId": "updateGroupIntegration", "count": { "exactly": 2 } }""");
    }

    private static AtlasClient client() throws Exception {
        return new AtlasClient(ATLAS.getBaseUrl(), ATLAS.getClientId(), ATLAS.getClientSecret());
    }
}
