package dev.atlassim.form;

import java.time.Duration;
import java.util.regex.Pattern;

/** Lengths of time as documents write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
public final class Span {

    private static final Pattern PATTERN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Form FORM = Text.of(PATTERN, "a span such as 500ms, 30s, 5m or 1h");

    private Span() {}

    /** A key whose value is a length of time. */
    public static Key<Duration> key(String name) {
        return Key.text(name, FORM).as(Span::parse, span -> span.toMillis() + "ms");
    }

    private static Duration parse(String text) {
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
