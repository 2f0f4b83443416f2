package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;

/**
 * What a part of a document must look like. From one declaration follow the check of a document, which reports every
 * error at its place, and the JSON Schema that editors check by.
 */
public interface Form {

    /** Reports what is wrong with {@code value}, which stands at {@code place}. */
    void check(JsonNode value, Place place);

    /** The same as JSON Schema (draft 2020-12). */
    ObjectNode schema();

    /** The same with a rule that the schema does not express; the rule gets values that break this form, too. */
    default Form and(BiConsumer<JsonNode, Place> rule) {
        return new Checked(this, rule);
    }

    /** A new JSON object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
