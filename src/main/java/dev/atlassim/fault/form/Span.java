package dev.atlassim.fault.form;

import java.time.Duration;
import java.util.regex.Pattern;

/** Spans of time as rules write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
public final class Span {

    private static final Pattern PATTERN = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    /** What a span looks like. */
    public static final Form FORM = new Form.Text(PATTERN, "a span such as 500ms, 30s, 5m or 1h");

    private Span() {}

    /** The span that {@code text} says. */
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
