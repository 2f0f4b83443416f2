package dev.atlassim.scenario;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Points in time as scenarios and the control API write them. */
public final class Instants {

    static final Pattern PATTERN =
            Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$");

    static final Pattern SECONDS = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");

    private Instants() {}

    /** Whether {@code text} is an instant without fractions of a second. */
    static boolean wholeSeconds(String text) {
        return SECONDS.matcher(text).matches() && valid(text);
    }

    /** Whether {@code text} is an instant in UTC such as {@code 2026-01-01T00:00:00Z}. */
    public static boolean valid(String text) {
        try {
            return PATTERN.matcher(text).matches() && Instant.parse(text) != null;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }
}
