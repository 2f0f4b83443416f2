package dev.atlassim.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression that a user sends, in the syntax of RE2. Matching takes time proportional to the length of the
 * text, for every expression.
 */
public final class Regex {

    /** Longest expression, in characters. */
    public static final int MAX_LENGTH = 512;

    private static final int MAX_SIZE = 5_000;

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The expression.
     *
     * @throws IllegalArgumentException if {@link #problem} finds a problem
     */
    public static Regex of(String expression) {
        problem(expression).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return new Regex(Pattern.compile(expression));
    }

    /** What is wrong with {@code expression}, as a sentence without its subject; empty if it is valid. */
    public static Optional<String> problem(String expression) {
        if (expression.length() > MAX_LENGTH) {
            return Optional.of("must be a regular expression of at most " + MAX_LENGTH + " characters");
        }
        if (RegexSize.of(expression) > MAX_SIZE) {
            return Optional.of("has more than " + MAX_SIZE + " parts when its repetitions are written out");
        }
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            var part = expression.equals(e.getPattern()) ? "" : " " + e.getPattern();
            return Optional.of("is not a regular expression: " + e.getDescription() + part);
        }
    }

    /** Whether it matches the whole {@code text}. */
    public boolean matches(String text) {
        return pattern.matches(text);
    }

    @Override
    public String toString() {
        return pattern.toString();
    }
}
