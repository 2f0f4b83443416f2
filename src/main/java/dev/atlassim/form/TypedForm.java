package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An object whose type, the value of a key of that name, decides which other keys it has.
 *
 * @param fields the other keys of an object of that type
 */
public record TypedForm(List<String> types, Function<String, Fields> fields) implements Form {

    private static final String TYPE = "type";

    @Override
    public void check(JsonNode value, Place place) {
        if (!Fields.isObject(value, place)) {
            return;
        }
        if (!value.has(TYPE)) {
            Fields.reportMissing(place, TYPE);
            return;
        }
        new Choice(types).check(value.get(TYPE), place.key(TYPE));
        if (place.key(TYPE).sound()) {
            whole(value.get(TYPE).textValue()).check(value, place);
        }
    }

    private Fields whole(String type) {
        var own = fields.apply(type);
        var forms = new LinkedHashMap<String, Form>();
        forms.put(TYPE, new Choice(List.of(type)));
        forms.putAll(own.forms());
        return new Fields(
                forms, Stream.concat(Stream.of(TYPE), own.required().stream()).toList());
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object();
        var variants = schema.putArray("oneOf");
        types.forEach(type -> variants.add(whole(type).schema()));
        return schema;
    }
}
