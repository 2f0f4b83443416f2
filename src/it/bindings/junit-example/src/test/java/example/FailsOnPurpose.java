package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.atlassim.junit.AtlasSimulation;
import dev.atlassim.junit.AtlasSimulator;
import org.junit.jupiter.api.Test;

/** Runs only where it is asked for by name: to see what a failing test prints. */
@AtlasSimulator
class FailsOnPurpose {

    @Test
    void printsTheJournal(AtlasSimulation atlas) throws Exception {
        var client = new AtlasClient(atlas.baseUrl(), atlas.clientId(), atlas.clientSecret());

        assertEquals(200, client.putIntegration(atlas.groupId(), "OPS_GENIE", "{ \"type\": \"OPS_GENIE\" }"));
    }
}
