package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;

/**
 * A form with a rule that its schema does not express, such as keys that exclude each other.
 *
 * @param rule reports what is wrong; it gets values that break the form, too
 */
record Checked(Form form, BiConsumer<JsonNode, Place> rule) implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        form.check(value, place);
        rule.accept(value, place);
    }

    @Override
    public ObjectNode schema() {
        return form.schema();
    }
}
