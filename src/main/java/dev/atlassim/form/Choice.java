package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** One of some words. */
public record Choice(List<String> allowed) implements Form {

    /** How many words a message names. */
    private static final int MOST_NAMED = 40;

    /** The name of one of {@code constants}. */
    public static Choice of(Stream<? extends Enum<?>> constants) {
        return new Choice(constants.<String>map(Enum::name).toList());
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isTextual() || !allowed.contains(value.textValue())) {
            place.report("must be " + description() + Nearest.hint(value.asText(), allowed));
        }
    }

    private String description() {
        return allowed.size() <= MOST_NAMED
                ? "one of " + String.join(", ", allowed)
                : "one of the " + allowed.size() + " names that the JSON Schema lists";
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object().put("type", "string");
        allowed.forEach(schema.putArray("enum")::add);
        return schema;
    }
}
