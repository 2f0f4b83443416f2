package dev.atlassim.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Evidence;
import dev.atlassim.api.operation.Surface;
import java.util.List;

/**
 * One field of an integration type, declared by a {@link FieldBuilder}.
 *
 * @param name the key in JSON
 * @param kind the kind of JSON value
 * @param required whether an integration must have it
 * @param nullable whether null is a value of it that counts as sent
 * @param allowed the values it may have; empty if it may have any
 * @param formats what its value must match, checked in this order
 * @param defaultValue its value in a new integration that does not set it; null if there is none
 * @param mask how much of its value is shown in answers, in the journal and in the console
 * @param clearInAnswers whether answers show all of its value; {@code mask} applies everywhere else
 * @param unversioned how the field of the unversioned API differs
 * @param documented whether it is in the official specification
 * @param maxLength the longest value, in characters
 * @param evidence how this is known; of several facts, how the least certain one is known
 * @param example a valid value
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        boolean nullable,
        List<String> allowed,
        List<Format> formats,
        Object defaultValue,
        Mask mask,
        boolean clearInAnswers,
        Unversioned unversioned,
        boolean documented,
        int maxLength,
        Evidence evidence,
        Object example) {

    /** A kind of JSON value. */
    public enum Kind {
        TEXT,
        FLAG,
        /** A whole number, not negative. */
        NUMBER
    }

    /** How a field of the unversioned API differs from that of the versioned one. */
    public enum Unversioned {
        /** Not at all. */
        SAME,
        /** It is optional. */
        OPTIONAL,
        /** Only the unversioned API has it, and shows it only where it was set. */
        ONLY
    }

    /** Whether {@code surface} has the field. */
    boolean in(Surface surface) {
        return unversioned != Unversioned.ONLY || surface == Surface.V1;
    }

    /** Whether an integration must have it that is sent to {@code surface}. */
    boolean requiredIn(Surface surface) {
        return required && !(unversioned == Unversioned.OPTIONAL && surface == Surface.V1);
    }

    /**
     * The value of {@code sent}, which is not null.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is not a value of this field
     */
    public Object read(JsonNode sent) {
        return switch (kind) {
            case FLAG -> {
                check(sent.isBoolean());
                yield sent.booleanValue();
            }
            case NUMBER -> {
                check(sent.canConvertToExactIntegral() && sent.canConvertToInt() && sent.intValue() >= 0);
                yield sent.intValue();
            }
            case TEXT -> {
                check(sent.isTextual());
                yield checked(sent.textValue());
            }
        };
    }

    private void check(boolean right) {
        if (!right) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(name);
        }
    }

    private String checked(String value) {
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw ErrorCode.INVALID_ENUM_VALUE.with(value);
        }
        if (required && value.isEmpty()) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(name);
        }
        if (value.codePointCount(0, value.length()) > maxLength) {
            throw ErrorCode.INVALID_ATTRIBUTE.with(name);
        }
        for (var format : formats) {
            if (!format.holds(value)) {
                throw format.error();
            }
        }
        return value;
    }

    /** What may be shown of {@code value}, one of this field, outside the state and the answers of Atlas. */
    public String shown(String value) {
        return mask.apply(value);
    }

    /** What the answers of Atlas show of {@code value}, one of this field. */
    public String answered(String value) {
        return clearInAnswers ? value : mask.apply(value);
    }

    /** Whether its value must not be stored, logged or shown in clear outside the state and the answers of Atlas. */
    public boolean sensitive() {
        return mask != Mask.CLEAR;
    }
}
