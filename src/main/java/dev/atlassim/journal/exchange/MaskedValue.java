package dev.atlassim.journal.exchange;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is recorded of a masked value: nothing but a keyed hash, for comparisons.
 *
 * @param fingerprint the keyed hash; null where the value was not a text, so that it cannot be compared
 */
public record MaskedValue(String fingerprint) {

    /** A masked value that was not a text. */
    public static final MaskedValue INCOMPARABLE = new MaskedValue(null);

    /** Whether it can be compared with another value. */
    public boolean comparable() {
        return fingerprint != null;
    }

    /** Always the mask, in JSON too: the fingerprint is never shown. */
    @JsonValue
    @Override
    public String toString() {
        return NamedValue.MASK;
    }
}
