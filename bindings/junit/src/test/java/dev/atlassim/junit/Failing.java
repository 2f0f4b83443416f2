package dev.atlassim.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Tests that do not pass; surefire does not take a class of this name for a test, {@link FailuresTest} runs them. */
@AtlasSimulator
class Failing {

    private static final String OPS_GENIE = """
            { "type": "OPS_GENIE", "apiKey": "01234567-89ab-cdef-0123-456789abcdef" }""";

    @Test
    void fails(AtlasSimulation atlas) throws IOException, InterruptedException {
        var caller = Caller.of(atlas);
        caller.put(caller.integrations() + "/OPS_GENIE", OPS_GENIE);
        assertThat(caller.get(caller.integrations() + "/DATADOG").statusCode()).isEqualTo(200);
    }

    @Test
    void isAborted(AtlasSimulation atlas) {
        Assumptions.abort("not now, " + atlas.orgId());
    }

    @Test
    @Fault("""
            { "fault": { "type": "nothing" } }""")
    void hasAWrongRule(AtlasSimulation atlas) {}

    @Test
    @Fault("")
    void hasAnEmptyRule(AtlasSimulation atlas) {}

    @Test
    @Scenario(resource = "two-projects.yaml", file = "two-projects.yaml")
    void hasTwoScenarios(AtlasSimulation atlas) {}

    @Test
    @Scenario(resource = "missing.yaml")
    void hasAMissingResource(AtlasSimulation atlas) {}

    @Test
    @Scenario(file = "missing.yaml")
    void hasAMissingFile(AtlasSimulation atlas) {}

    @Test
    @Scenario("organisations: []")
    void hasABrokenScenario(AtlasSimulation atlas) {}
}
