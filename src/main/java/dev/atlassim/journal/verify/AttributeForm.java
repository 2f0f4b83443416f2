package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Form;
import dev.atlassim.form.Place;
import dev.atlassim.form.Text;
import dev.atlassim.journal.exchange.Attribute;

/** The value that an attribute is to have: text, and for the status a number, too. */
record AttributeForm(Attribute attribute) implements Form {

    private static final String ANY_METHOD = "ANY";

    @Override
    public void check(JsonNode value, Place place) {
        if (attribute == Attribute.STATUS && !value.isInt() && !value.isTextual()) {
            place.report("must be text or a number");
        } else if (attribute != Attribute.STATUS && !value.isTextual()) {
            Text.ANY.check(value, place);
        } else if (restricts(value)) {
            attribute.problem(value.asText()).ifPresent(place::report);
        }
    }

    /** Whether the value asks for anything. */
    boolean restricts(JsonNode value) {
        return attribute != Attribute.METHOD || !value.asText().equals(ANY_METHOD);
    }

    @Override
    public ObjectNode schema() {
        if (attribute != Attribute.STATUS) {
            return Text.ANY.schema();
        }
        var schema = Form.object();
        schema.putArray("type").add("string").add("integer");
        return schema;
    }
}
