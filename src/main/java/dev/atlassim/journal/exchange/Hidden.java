package dev.atlassim.journal.exchange;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that was sent and is not kept.
 *
 * @param fingerprint its keyed hash; null where it was no text, so that nothing can be said about it
 */
public record Hidden(String fingerprint) {

    /** A value that was no text. */
    public static final Hidden UNCOMPARABLE = new Hidden(null);

    /** Whether two values can be told apart at all. */
    public boolean comparable() {
        return fingerprint != null;
    }

    /** Also as JSON: the fingerprint is for comparing only. */
    @JsonValue
    @Override
    public String toString() {
        return KeptText.MASKED;
    }
}
