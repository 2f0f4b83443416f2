package dev.atlassim.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.control.error.ControlException;
import dev.atlassim.control.request.ControlConfig;
import dev.atlassim.scenario.ScenarioReader;
import jakarta.inject.Singleton;

/** Reads scenario files, YAML or JSON, from request bodies. */
@Singleton
class ScenarioBody {

    private static final String NAME = "request";

    private final ControlConfig config;

    ScenarioBody(ControlConfig config) {
        this.config = config;
    }

    /** The scenario file in {@code body}. */
    ScenarioReader.File file(byte[] body) {
        if (isEmpty(body)) {
            throw new ControlException(400, "the body is empty; send a scenario as YAML or JSON");
        }
        if (body.length > config.maxScenarioSize()) {
            throw new ControlException(
                    413,
                    "the body is longer than " + config.maxScenarioSize()
                            + " bytes (simulator.control.max-scenario-size)");
        }
        return new ScenarioReader.File(NAME, new String(body, UTF_8));
    }

    /** Whether no body was sent. */
    static boolean isEmpty(byte[] body) {
        return body == null || body.length == 0;
    }
}
