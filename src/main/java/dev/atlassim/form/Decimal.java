package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A number, which may have a fraction. */
public record Decimal(double min, double max) implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isNumber() || !(value.doubleValue() >= min && value.doubleValue() <= max)) {
            place.report("must be a number from " + text(min) + " to " + text(max));
        }
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    @Override
    public ObjectNode schema() {
        return Form.object().put("type", "number").put("minimum", min).put("maximum", max);
    }
}
