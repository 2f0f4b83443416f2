package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;

/** What an editor would say of a scenario by the published schema alone. */
final class SchemaVerdict {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new ByteArrayInputStream(ScenarioSchema.json()));

    private SchemaVerdict() {}

    static boolean accepts(JsonNode document) {
        return SCHEMA.validate(document).isEmpty();
    }

    /** The same for YAML in which every plain value is text. */
    static boolean accepts(String yaml) {
        Object tree = new org.yaml.snakeyaml.Yaml(new PlainText()).load(yaml);
        return accepts(new ObjectMapper().<JsonNode>valueToTree(tree));
    }

    private static final class PlainText extends org.yaml.snakeyaml.constructor.SafeConstructor {
        PlainText() {
            super(new org.yaml.snakeyaml.LoaderOptions());
            yamlConstructors.put(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
