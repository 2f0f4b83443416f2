package dev.atlassim.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Instants as scenarios and the control API write them. */
public final class Instants {

    /** Describes the form of an instant, for messages. */
    public static final String FORM = "an instant in UTC, such as 2026-01-01T00:00:00Z";

    /** The form of an instant. */
    public static final Pattern PATTERN =
            Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$");

    /** The form of an instant without fractions of a second. */
    public static final Pattern SECONDS = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");

    private Instants() {}

    /** Whether {@code text} is an instant without fractions of a second. */
    public static boolean wholeSeconds(String text) {
        return SECONDS.matcher(text).matches() && valid(text);
    }

    /** Whether {@code text} is an instant in UTC such as {@code 2026-01-01T00:00:00Z}. */
    public static boolean valid(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException invalid) {
            return false;
        }
    }

    /**
     * The instant that {@code text} names.
     *
     * @throws DateTimeException if it has another form, or is not a valid date
     */
    public static Instant parse(String text) {
        if (!PATTERN.matcher(text).matches()) {
            throw new DateTimeException("not " + FORM);
        }
        return Instant.parse(text);
    }
}
