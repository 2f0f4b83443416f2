package dev.atlassim.scenario;

import dev.atlassim.api.json.Json;

/** The JSON Schema of scenario files, as it is printed and published. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema, indented, in UTF-8. */
    public static byte[] json() {
        return Json.write(ScenarioModel.schema(), true);
    }
}
