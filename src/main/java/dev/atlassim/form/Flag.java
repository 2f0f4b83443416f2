package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** True or false. */
public record Flag() implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isBoolean()) {
            place.report("must be true or false");
        }
    }

    @Override
    public ObjectNode schema() {
        return Form.object().put("type", "boolean");
    }
}
