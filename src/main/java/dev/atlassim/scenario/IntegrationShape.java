package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationBody;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.state.ObjectIds;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** An integration in a scenario file: it passes the same catalogue as a request does, key by key. */
record IntegrationShape() implements Shape {

    private static final Shape TYPE = new Shape.Choice(
            IntegrationType.configurable().stream().map(Enum::name).toList());

    private static final Shape ID = new Shape.Text(ObjectIds.PATTERN, "24 hexadecimal digits");

    @Override
    public void check(Node node, Findings findings) {
        var entries = Entries.of(node, findings);
        if (entries.containsKey("id")) {
            ID.check(entries.get("id").value(), findings);
        }
        if (!entries.containsKey("type")) {
            if (node instanceof MappingNode) {
                findings.add(node, "'type' is missing");
            }
            return;
        }
        TYPE.check(entries.get("type").value(), findings);
        if (findings.sound(entries.get("type").value())) {
            check(node, type(entries), entries, findings);
        }
    }

    private static void check(Node node, IntegrationType type, Map<String, Entries> entries, Findings findings) {
        entries.forEach((key, entry) -> {
            if (key.equals("type") || key.equals("id")) {
                return;
            }
            if (type.field(key).isEmpty()) {
                var known =
                        Stream.concat(Stream.of("id"), type.fields().stream().map(Field::name));
                findings.add(entry.key(), Entries.unknown(key, " for " + type, known.toList()));
            } else if (!Tag.NULL.equals(entry.value().getTag())) {
                check(type, type.field(key).get(), entry.value(), findings);
            }
        });
        type.fields().stream()
                .filter(Field::required)
                .filter(field -> !entries.containsKey(field.name())
                        || Tag.NULL.equals(entries.get(field.name()).value().getTag()))
                .forEach(field -> findings.add(node, "'" + field.name() + "' is missing"));
    }

    /** The kind is told in the words of this file, and all else in those of the answer that a request would get. */
    private static void check(IntegrationType type, Field field, Node value, Findings findings) {
        shape(field).check(value, findings);
        if (findings.sound(value)) {
            refusal(type, field.name(), value).ifPresent(message -> findings.add(value, message));
        }
    }

    private static Shape shape(Field field) {
        if (field.kind() == Field.Kind.FLAG) {
            return new Shape.Flag();
        }
        return field.allowed().isEmpty() ? new Shape.Text(null, "text") : new Shape.Choice(field.allowed());
    }

    private static Optional<String> refusal(IntegrationType type, String key, Node value) {
        try {
            IntegrationBody.read(type, body(type).set(key, json(value)));
            return Optional.empty();
        } catch (AtlasException e) {
            var error = (Refusal.Catalogued) e.refusal();
            return Optional.of(error.detail() + " (" + error.code() + ")");
        }
    }

    /** The type that checked {@code entries} name. */
    static IntegrationType type(Map<String, Entries> entries) {
        return IntegrationType.valueOf(((ScalarNode) entries.get("type").value()).getValue());
    }

    /** The settings of a checked integration, defaults filled in. */
    static Map<String, Object> settings(Map<String, Entries> entries) {
        var type = type(entries);
        var body = body(type);
        entries.forEach((key, entry) -> body.set(key, json(entry.value())));
        return IntegrationBody.read(type, body).complete();
    }

    private static ObjectNode body(IntegrationType type) {
        return Shape.object().put("type", type.name());
    }

    /** The JSON that the value of a field stands for. */
    private static JsonNode json(Node node) {
        var json = JsonNodeFactory.instance;
        if (Tag.NULL.equals(node.getTag())) {
            return json.nullNode();
        }
        var value = ((ScalarNode) node).getValue();
        return Tag.BOOL.equals(node.getTag()) ? json.booleanNode(Boolean.parseBoolean(value)) : json.textNode(value);
    }

    @Override
    public ObjectNode schema() {
        var schema = Shape.object();
        var variants = schema.putArray("oneOf");
        IntegrationType.configurable().forEach(type -> variants.add(schema(type)));
        return schema;
    }

    private static ObjectNode schema(IntegrationType type) {
        var schema = Shape.object().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        properties.set("type", Shape.object().put("const", type.name()));
        properties.set("id", ID.schema());
        type.fields().forEach(field -> properties.set(field.name(), schema(field)));
        var required = schema.putArray("required").add("type");
        type.fields().stream().filter(Field::required).map(Field::name).forEach(required::add);
        return schema;
    }

    private static ObjectNode schema(Field field) {
        var schema = Shape.object();
        var kind = field.kind() == Field.Kind.FLAG ? "boolean" : "string";
        if (field.required()) {
            schema.put("type", kind);
        } else {
            schema.putArray("type").add(kind).add("null");
        }
        if (!field.allowed().isEmpty()) {
            var allowed = schema.putArray("enum");
            field.allowed().forEach(allowed::add);
            if (!field.required()) {
                allowed.addNull();
            }
        }
        if (field.kind() == Field.Kind.TEXT && field.required()) {
            schema.put("minLength", 1);
        }
        if (field.maxLength() < Integer.MAX_VALUE) {
            schema.put("maxLength", field.maxLength());
        }
        var all =
                field.formats().stream().map(format -> Shape.object().put("pattern", "^(?:" + format.pattern() + ")$"));
        var patterns = all.toList();
        if (!patterns.isEmpty()) {
            schema.putArray("allOf").addAll(patterns);
        }
        return schema;
    }
}
