package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a state as a scenario file that loads again.
 *
 * @param secrets whether secrets are written; if not, an example of its kind stands in the place of each
 */
public record ScenarioWriter(boolean secrets) {

    /** The scenario as JSON, which is YAML too. */
    public ObjectNode write(Scenario scenario) {
        return ScenarioFile.write(scenario, secrets);
    }
}
