package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object whose keys are free, with values of one form. */
public record MapOf(Form value) implements Form {

    @Override
    public void check(JsonNode object, Place place) {
        if (Fields.isObject(object, place)) {
            object.properties().forEach(entry -> value.check(entry.getValue(), place.key(entry.getKey())));
        }
    }

    @Override
    public ObjectNode schema() {
        return Form.object().put("type", "object").set("additionalProperties", value.schema());
    }
}
