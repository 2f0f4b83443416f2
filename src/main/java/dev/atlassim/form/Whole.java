package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A whole number. It may be written as 1.0, as JSON Schema allows. */
public record Whole(long min, long max) implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isNumber() || !within(value)) {
            place.report("must be a whole number from " + min + " to " + max);
        }
    }

    private boolean within(JsonNode value) {
        try {
            var number = value(value);
            return number >= min && number <= max;
        } catch (ArithmeticException | NumberFormatException fractionOrTooLarge) {
            return false;
        }
    }

    /** The number that {@code value}, which this form accepts, stands for. */
    static long value(JsonNode value) {
        return value.decimalValue().longValueExact();
    }

    @Override
    public ObjectNode schema() {
        return Form.object().put("type", "integer").put("minimum", min).put("maximum", max);
    }
}
