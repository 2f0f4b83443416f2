package dev.atlassim.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Surface;
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
 * @param surface the API whose fields it may contain
 */
public record IntegrationBody(IntegrationType type, Map<String, Object> settings, Set<String> unset, Surface surface) {

    /**
     * Checks {@code body}, which was sent to the versioned API: the type, then each key in the order sent.
     *
     * @throws AtlasException for the first error found
     */
    public static IntegrationBody read(IntegrationType type, ObjectNode body) {
        return read(type, body, Surface.V2);
    }

    /** The same where it was sent to {@code surface}. Scenarios may contain what the unversioned API has. */
    public static IntegrationBody read(IntegrationType type, ObjectNode body, Surface surface) {
        checkType(type, body.get("type"));
        var settings = new HashMap<String, Object>();
        var unset = new HashSet<String>();
        body.properties().forEach(entry -> {
            var value = read(type, entry.getKey(), entry.getValue(), surface);
            if (value != null) {
                settings.put(entry.getKey(), value);
            } else if (type.field(entry.getKey()).filter(Field::nullable).isPresent()) {
                unset.add(entry.getKey());
            }
        });
        return new IntegrationBody(type, settings, unset, surface);
    }

    /** Whether {@code sent} is valid for the field {@code name} of {@code type}. */
    public static boolean takes(IntegrationType type, String name, JsonNode sent) {
        try {
            read(type, name, sent, Surface.V1);
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

    private static Object read(IntegrationType type, String name, JsonNode sent, Surface surface) {
        if (name.equals("type")) {
            return null;
        }
        if (name.equals("id")) {
            checkKind(name, sent.isTextual() || sent.isNull());
            return null;
        }
        var field = type.field(name)
                .filter(known -> known.in(surface))
                .orElseThrow(() -> ErrorCode.INVALID_ATTRIBUTE.with(name));
        if (sent.isNull()) {
            return null;
        }
        return field.read(sent);
    }

    private static void checkKind(String name, boolean right) {
        if (!right) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(name);
        }
    }

    /**
     * The settings of a new integration: the values sent, and defaults for the rest.
     *
     * @throws AtlasException if a required field is missing
     */
    public Map<String, Object> complete() {
        var complete = new HashMap<>(settings);
        for (var field : type.fields()) {
            if (field.requiredIn(surface) && !settings.containsKey(field.name()) && !unset.contains(field.name())) {
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
