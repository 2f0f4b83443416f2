package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.text.Regex;

/** A regular expression, of at least one character. */
public record RegexText() implements Form {

    private static final Text TEXT = Text.of(
            ".{1," + Regex.MAX_LENGTH + "}", "a regular expression of at most " + Regex.MAX_LENGTH + " characters");

    @Override
    public void check(JsonNode value, Place place) {
        TEXT.check(value, place);
        if (place.sound()) {
            Regex.problem(value.textValue()).ifPresent(place::report);
        }
    }

    @Override
    public ObjectNode schema() {
        return TEXT.schema().put("format", "regex");
    }
}
