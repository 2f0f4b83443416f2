package dev.atlassim.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The attributes of a JSON object that a client sent. A value of the wrong kind is refused with
 * {@link ErrorCode#INVALID_JSON_ATTRIBUTE}. One that is {@code null} counts as not sent.
 */
public record Attributes(ObjectNode object) {

    /** Refuses an attribute that is not one of {@code known}. */
    public void refuseUnknown(Collection<String> known) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw ErrorCode.INVALID_ATTRIBUTE.with(key);
            }
        });
    }

    /** Whether {@code key} was sent. */
    public boolean has(String key) {
        return object.hasNonNull(key);
    }

    /** The text of {@code key}, or null. */
    public String text(String key) {
        return has(key) ? ofKind(key, object.get(key).isTextual()).textValue() : null;
    }

    /** The text of {@code key}; an error if it was not sent or is empty. */
    public String requiredText(String key) {
        var text = text(key);
        if (text == null || text.isEmpty()) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(key);
        }
        return text;
    }

    /** The text of {@code key}, which must be the name of a constant of {@code type}; null if it was not sent. */
    public <E extends Enum<E>> String name(String key, Class<E> type) {
        var text = text(key);
        if (text != null
                && Arrays.stream(type.getEnumConstants())
                        .noneMatch(one -> one.name().equals(text))) {
            throw ErrorCode.INVALID_ENUM_VALUE.with(text);
        }
        return text;
    }

    /** Whether {@code key} is true; {@code fallback} if it was not sent. */
    public boolean flag(String key, boolean fallback) {
        return has(key) ? ofKind(key, object.get(key).isBoolean()).booleanValue() : fallback;
    }

    /** The whole number of {@code key}; {@code fallback} if it was not sent. */
    public long whole(String key, long fallback) {
        return has(key)
                ? ofKind(
                                key,
                                object.get(key).canConvertToExactIntegral()
                                        && object.get(key).canConvertToLong())
                        .longValue()
                : fallback;
    }

    /** The number of {@code key}; {@code fallback} if it was not sent. */
    public double number(String key, double fallback) {
        return has(key)
                ? ofKind(
                                key,
                                object.get(key).isNumber()
                                        && Double.isFinite(object.get(key).doubleValue()))
                        .doubleValue()
                : fallback;
    }

    /** The object of {@code key}, or null. */
    public Attributes object(String key) {
        return has(key)
                ? new Attributes((ObjectNode) ofKind(key, object.get(key).isObject()))
                : null;
    }

    /** The objects in the array of {@code key}; none if it was not sent. */
    public List<Attributes> objects(String key) {
        var all = new ArrayList<Attributes>();
        for (var one : array(key)) {
            if (!one.isObject()) {
                throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(key);
            }
            all.add(new Attributes((ObjectNode) one));
        }
        return all;
    }

    /** The texts in the array of {@code key}; none if it was not sent. */
    public List<String> texts(String key) {
        var all = new ArrayList<String>();
        for (var one : array(key)) {
            if (!one.isTextual()) {
                throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(key);
            }
            all.add(one.textValue());
        }
        return all;
    }

    private Iterable<JsonNode> array(String key) {
        return has(key) ? ofKind(key, object.get(key).isArray()) : List.of();
    }

    private JsonNode ofKind(String key, boolean right) {
        if (!right) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(key);
        }
        return object.get(key);
    }
}
