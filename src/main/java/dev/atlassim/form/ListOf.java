package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;

/**
 * A list of things of one form.
 *
 * @param unique whether no value may be repeated
 * @param min fewest items
 * @param max most items; the largest {@code int} for no limit
 */
public record ListOf(Form item, boolean unique, int min, int max) implements Form {

    /** A list of any length. */
    public static ListOf of(Form item) {
        return new ListOf(item, false, 0, Integer.MAX_VALUE);
    }

    /** A list of any length in which no value is repeated. */
    public static ListOf unique(Form item) {
        return new ListOf(item, true, 0, Integer.MAX_VALUE);
    }

    /** A list of {@code min} items or more. */
    public static ListOf atLeast(int min, Form item) {
        return new ListOf(item, false, min, Integer.MAX_VALUE);
    }

    /** A list of {@code min} to {@code max} items. */
    public static ListOf sized(Form item, int min, int max) {
        return new ListOf(item, false, min, max);
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isArray()) {
            place.report("must be a list");
            return;
        }
        if (value.size() < min || value.size() > max) {
            place.report(
                    max == Integer.MAX_VALUE
                            ? "must have at least " + min + (min == 1 ? " entry" : " entries")
                            : "must have " + min + " to " + max + " entries, not " + value.size());
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < value.size(); i++) {
            var element = value.get(i);
            item.check(element, place.item(i));
            if (unique && element.isValueNode() && !seen.add(element.asText())) {
                place.item(i).report("'" + element.asText() + "' is in this list already");
            }
        }
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object().put("type", "array");
        schema.set("items", item.schema());
        if (unique) {
            schema.put("uniqueItems", true);
        }
        if (min > 0 || max < Integer.MAX_VALUE) {
            schema.put("minItems", min);
        }
        return max == Integer.MAX_VALUE ? schema : schema.put("maxItems", max);
    }
}
