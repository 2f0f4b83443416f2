package dev.atlassim.form;

import java.time.Duration;
import java.util.regex.Pattern;

/** Lengths of time as documents write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
public final class Span {

    /** The form of a length of time. */
    public static final String REGEX = "(\\d{1,9})(ms|s|m|h)";

    /** Describes the form of a length of time, for messages. */
    public static final String ALLOWED = "a span such as 500ms, 30s, 5m or 1h";

    private static final Pattern PATTERN = Pattern.compile(REGEX);
    private static final Form FORM = Text.of(PATTERN, ALLOWED);

    private Span() {}

    /** A key whose value is a length of time. */
    public static Key<Duration> key(String name) {
        return Key.text(name, FORM).as(Span::parse, span -> span.toMillis() + "ms");
    }

    /** The length of time that {@code text} names. */
    public static Duration parse(String text) {
        var matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a span");
        }
        var count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
