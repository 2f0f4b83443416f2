package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Form;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;

/** The JSON Schema of an integration in a scenario file, derived from the catalogue of types. */
final class IntegrationSchema {

    private IntegrationSchema() {}

    static ObjectNode of(IntegrationType type) {
        var schema = Form.object().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        properties.set(IntegrationForm.TYPE.name(), Form.object().put("const", type.name()));
        properties.set(SharedKeys.ID.name(), SharedKeys.ID.form().schema());
        type.allFields().forEach(field -> properties.set(field.name(), of(field)));
        var required = schema.putArray("required").add(IntegrationForm.TYPE.name());
        type.fields().stream().filter(Field::required).map(Field::name).forEach(required::add);
        return schema;
    }

    private static ObjectNode of(Field field) {
        var schema = Form.object();
        var kind = kind(field);
        if (field.required() && !field.nullable()) {
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
        if (field.kind() == Field.Kind.NUMBER) {
            schema.put("minimum", 0).put("maximum", Integer.MAX_VALUE);
        }
        var patterns = field.formats().stream()
                .map(format -> Form.object().put("pattern", "^(?:" + format.pattern() + ")$"))
                .toList();
        if (!patterns.isEmpty()) {
            schema.putArray("allOf").addAll(patterns);
        }
        return schema;
    }

    private static String kind(Field field) {
        return switch (field.kind()) {
            case FLAG -> "boolean";
            case NUMBER -> "integer";
            case TEXT -> "string";
        };
    }
}
