package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/**
 * Any value that a predicate accepts.
 *
 * @param description completes "must be …"
 * @param schema what a schema says of it
 */
public record Any(Predicate<JsonNode> accepts, String description, ObjectNode schema) implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        if (!accepts.test(value)) {
            place.report("must be " + description);
        }
    }

    @Override
    public ObjectNode schema() {
        return schema.deepCopy();
    }
}
