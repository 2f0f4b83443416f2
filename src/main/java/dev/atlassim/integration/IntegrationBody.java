package dev.atlassim.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An integration as a client sent it, checked against the catalogue: it contains only fields of its type, each of the
 * right kind and format. A field that is {@code null} counts as not sent (inferred: clients send back what a GET showed
 * them), except that a new integration may have null for a required field that is nullable.
 *
 * @param type the type
 * @param settings the values sent
 * @param unset the nullable fields that were sent as null
 */
public record IntegrationBody(IntegrationType type, Map<String, Object> settings, Set<String> unset) {

    /**
     * Checks {@code body}: the type, then each key in the order sent.
     *
     * @throws AtlasException for the first error found
     */
    public static IntegrationBody read(IntegrationType type, ObjectNode body) {
        checkType(type, body.get("type"));
        var settings = new HashMap<String, Object>();
        var unset = new HashSet<String>();
        body.properties().forEach(entry -> {
            var value = read(type, entry.getKey(), entry.getValue());
            if (value != null) {
                settings.put(entry.getKey(), value);
            } else if (type.field(entry.getKey()).filter(Field::nullable).isPresent()) {
                unset.add(entry.getKey());
            }
        });
        return new IntegrationBody(type, settings, unset);
    }

    /** Whether {@code sent} is valid for the field {@code name} of {@code type}. */
    public static boolean takes(IntegrationType type, String name, JsonNode sent) {
        try {
            read(type, name, sent);
            return true;
        } catch (AtlasException refused) {
            return false;
        }
    }

    private static void checkType(IntegrationType type, JsonNode sent) {
        if (sent == null || sent.isNull()) {
            throw ErrorCode.MISSING_ATTRIBUTE.with("type");
        }
        if (!sent.isTextual()) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with("type");
        }
        if (IntegrationType.ofName(sent.textValue()).isEmpty()) {
            throw ErrorCode.INVALID_ENUM_VALUE.with(sent.textValue());
        }
        if (!sent.textValue().equals(type.name())) {
            throw ErrorCode.INVALID_ATTRIBUTE.with("type");
        }
    }

    private static Object read(IntegrationType type, String name, JsonNode sent) {
        if (name.equals("type")) {
            return null;
        }
        if (name.equals("id")) {
            checkKind(name, sent.isTextual() || sent.isNull());
            return null;
        }
        var field = type.field(name).orElseThrow(() -> ErrorCode.INVALID_ATTRIBUTE.with(name));
        if (sent.isNull()) {
            return null;
        }
        if (field.kind() == Field.Kind.FLAG) {
            checkKind(name, sent.isBoolean());
            return sent.booleanValue();
        }
        checkKind(name, sent.isTextual());
        return checkText(field, sent.textValue());
    }

    private static void checkKind(String name, boolean right) {
        if (!right) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(name);
        }
    }

    private static String checkText(Field field, String value) {
        if (!field.allowed().isEmpty() && !field.allowed().contains(value)) {
            throw ErrorCode.INVALID_ENUM_VALUE.with(value);
        }
        if (field.required() && value.isEmpty()) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(field.name());
        }
        if (value.codePointCount(0, value.length()) > field.maxLength()) {
            throw ErrorCode.INVALID_ATTRIBUTE.with(field.name());
        }
        for (var format : field.formats()) {
            if (!format.holds(value)) {
                throw format.error();
            }
        }
        return value;
    }

    /**
     * The settings of a new integration: the values sent, and defaults for the rest.
     *
     * @throws AtlasException if a required field is missing
     */
    public Map<String, Object> complete() {
        var complete = new HashMap<>(settings);
        for (var field : type.fields()) {
            if (field.required() && !settings.containsKey(field.name()) && !unset.contains(field.name())) {
                throw ErrorCode.MISSING_ATTRIBUTE.with(field.name());
            }
            if (field.defaultValue() != null) {
                complete.putIfAbsent(field.name(), field.defaultValue());
            }
        }
        return complete;
    }

    /** The settings of an integration that had {@code before}: only the fields sent change. */
    Map<String, Object> changing(Map<String, Object> before) {
        var changed = new HashMap<>(before);
        changed.putAll(settings);
        return changed;
    }

    @Override
    public String toString() {
        return "IntegrationBody[type=" + type + "]";
    }
}
