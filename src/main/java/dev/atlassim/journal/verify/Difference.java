package dev.atlassim.journal.verify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Why an exchange does not match a pattern.
 *
 * @param at which part of the pattern
 * @param expected what the pattern wants
 * @param actual what the exchange has
 * @param certain false where the journal keeps too little to tell
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        String at,
        String expected,
        String actual,
        @JsonIgnore boolean certain) {

    static Difference of(String at, String expected, String actual) {
        return new Difference(at, expected, actual, true);
    }

    /** It may or may not differ; {@code reason} says why that is not known. */
    static Difference unknown(String at, String expected, String reason) {
        return new Difference(at, expected, "cannot be told: " + reason, false);
    }
}
