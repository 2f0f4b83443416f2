package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads what is asked of texts, and adds what is wrong with it to the problems. */
record TextPatternReader(Fingerprints fingerprints, List<String> problems) {

    /** Hands on each entry of an object. */
    void each(String at, JsonNode sent, BiConsumer<String, JsonNode> entries) {
        if (sent instanceof ObjectNode object) {
            object.properties().forEach(entry -> entries.accept(entry.getKey(), entry.getValue()));
        } else {
            problems.add(at + " must be an object");
        }
    }

    /** A pattern of one test. */
    Optional<TextPattern> single(String at, String operator, JsonNode operand) {
        return test(at, operator, operand).map(test -> new TextPattern(List.of(test), true));
    }

    /** A pattern out of an object of operators; {@code open} where its values may be repeated in an answer. */
    Optional<TextPattern> read(String at, JsonNode sent, boolean open) {
        var tests = new ArrayList<TextPattern.Test>();
        each(
                at,
                sent,
                (operator, operand) ->
                        test(at + "." + operator, operator, operand).ifPresent(tests::add));
        if (sent.isObject() && sent.isEmpty()) {
            problems.add(at + " needs one of " + String.join(", ", TextPattern.Operator.keys()));
        }
        return tests.isEmpty() ? Optional.empty() : Optional.of(new TextPattern(tests, open));
    }

    private Optional<TextPattern.Test> test(String at, String key, JsonNode operand) {
        var operator = Stream.of(TextPattern.Operator.values())
                .filter(o -> o.key().equals(key))
                .findFirst();
        if (operator.isEmpty()) {
            problems.add("unknown key '" + at + "'" + Nearest.hint(key, TextPattern.Operator.keys()));
            return Optional.empty();
        }
        if (operator.get() == TextPattern.Operator.ABSENT ? !operand.isBoolean() : !operand.isTextual()) {
            problems.add(at + " must be " + (operand.isTextual() ? "true or false" : "a text"));
            return Optional.empty();
        }
        return test(at, operator.get(), operand.asText());
    }

    private Optional<TextPattern.Test> test(String at, TextPattern.Operator operator, String wanted) {
        return switch (operator) {
            case MATCHES, DOES_NOT_MATCH ->
                regex(at, wanted).map(regex -> new TextPattern.Test(operator, wanted, regex, null));
            default -> Optional.of(new TextPattern.Test(operator, wanted, null, fingerprints.of(wanted)));
        };
    }

    private Optional<Pattern> regex(String at, String wanted) {
        try {
            return Optional.of(Pattern.compile(wanted));
        } catch (PatternSyntaxException e) {
            problems.add(at + " is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }
}
