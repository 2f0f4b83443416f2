package dev.atlassim.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression that somebody sends, in the syntax of RE2. Matching takes time in proportion to the text, whatever
 * the expression is.
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
     * @throws IllegalArgumentException where {@link #problem} finds one
     */
    public static Regex of(String expression) {
        problem(expression).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return new Regex(Pattern.compile(expression));
    }

    /** What is wrong with {@code expression}, as the end of a sentence that begins with it; empty where it is right. */
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

    /** Whether it matches {@code text} as a whole. */
    public boolean matches(String text) {
        return pattern.matches(text);
    }

    @Override
    public String toString() {
        return pattern.toString();
    }
}
