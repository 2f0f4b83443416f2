package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;
import dev.atlassim.journal.masking.Fingerprints;
import dev.atlassim.journal.verify.TextPattern.Operator;
import dev.atlassim.text.Regex;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of a text: an object of operators, each with its operand. */
final class TextPatternForm {

    /** The operators. */
    static final Fields OPERATORS = Fields.NONE.and(
            Stream.of(Operator.values()).map(o -> Key.of(o.key(), o.operand())).toList());

    /** At least one operator. */
    static final Form FORM = OPERATORS.and((value, place) -> checkSize(value, 0, place));

    private TextPatternForm() {}

    /** Reports it where {@code value} has no operator, but {@code others} keys of another kind. */
    static void checkSize(JsonNode value, int others, Place place) {
        if (value.isObject() && value.size() == others) {
            place.report("needs one of " + String.join(", ", Operator.keys()));
        }
    }

    /** The pattern that {@code value} stands for; {@code open} where its operands may be repeated in an answer. */
    static TextPattern read(JsonNode value, boolean open, Fingerprints fingerprints) {
        var tests = Stream.of(Operator.values())
                .filter(operator -> value.has(operator.key()))
                .map(operator -> test(operator, value.get(operator.key()), fingerprints))
                .toList();
        return new TextPattern(tests, open);
    }

    /** A pattern of one test, whose operand may be repeated. */
    static TextPattern read(Operator operator, JsonNode operand, Fingerprints fingerprints) {
        return new TextPattern(List.of(test(operator, operand, fingerprints)), true);
    }

    private static TextPattern.Test test(Operator operator, JsonNode operand, Fingerprints fingerprints) {
        var wanted = operand.asText();
        return switch (operator) {
            case MATCHES, DOES_NOT_MATCH -> new TextPattern.Test(operator, wanted, Regex.of(wanted), null);
            default -> new TextPattern.Test(operator, wanted, null, fingerprints.of(wanted));
        };
    }
}
