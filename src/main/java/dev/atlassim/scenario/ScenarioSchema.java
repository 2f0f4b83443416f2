package dev.atlassim.scenario;

import dev.atlassim.api.json.Json;
import dev.atlassim.form.Form;

/** The JSON Schema of scenario files, as it is printed and published. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema, indented, in UTF-8. */
    public static byte[] json() {
        var schema = Form.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Atlas Simulator scenario");
        return Json.write(schema.setAll(ScenarioFile.FORM.schema()), true);
    }
}
