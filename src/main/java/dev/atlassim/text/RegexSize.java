package dev.atlassim.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how many parts a regular expression has when its repetitions are written out, as in its compiled form: {@code
 * ((a{99}){99}){99}} has about a million. The estimate does not compile the expression and is never too low.
 */
final class RegexSize {

    private static final Pattern REPETITION = Pattern.compile("([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

    /** Keeps products within a {@code long}. */
    private static final long UNBOUNDED = 1_000_000_000;

    private final String expression;
    private final Matcher repetition;
    private final Deque<Long> around = new ArrayDeque<>();
    private long size;
    private long last;
    private int at;

    private RegexSize(String expression) {
        this.expression = expression;
        this.repetition = REPETITION.matcher(expression);
    }

    static long of(String expression) {
        return new RegexSize(expression).read();
    }

    private long read() {
        while (at < expression.length()) {
            read(expression.charAt(at++));
        }
        return around.stream().reduce(size, Long::sum);
    }

    private void read(char character) {
        switch (character) {
            case '\\' -> skipEscape();
            case '[' -> skipPast("]", at + 1);
            case '(' -> {
                around.push(size);
                size = 0;
            }
            case ')' -> {
                var group = size;
                size = around.isEmpty() ? size : around.pop();
                add(group + 1);
            }
            case '{' -> repeat();
            default -> add(1);
        }
    }

    private void skipEscape() {
        if (expression.startsWith("Q", at)) {
            skipPast("\\E", at);
        } else {
            at++;
            add(1);
        }
    }

    /** Counts each skipped character as a part. */
    private void skipPast(String end, int from) {
        var found = expression.indexOf(end, from);
        var next = found < 0 ? expression.length() : found + end.length();
        add(next - at);
        at = next;
    }

    private void repeat() {
        if (repetition.find(at) && repetition.start() == at) {
            var upper = repetition.group(2);
            var times = Long.parseLong(upper == null || upper.isEmpty() ? repetition.group(1) : upper);
            size = Math.min(UNBOUNDED, size + last * Math.max(0, times - 1) + 1);
            at = repetition.end();
        } else {
            add(1);
        }
    }

    private void add(long part) {
        last = Math.min(UNBOUNDED, part);
        size = Math.min(UNBOUNDED, size + part);
    }
}
