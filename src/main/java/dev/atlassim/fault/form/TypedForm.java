package dev.atlassim.fault.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An object whose key "type" says which other keys it has. */
public record TypedForm(List<String> types, Function<String, Form.Fields> fields) implements Form {
    @Override
    public void check(JsonNode node, Problems problems) {
        if (!node.isObject() || !node.has("type")) {
            problems.add(node.isObject() ? "'type' is missing" : "must be an object");
            return;
        }
        var before = problems.all().size();
        new Form.Choice(types).check(node.get("type"), problems.below("type"));
        if (problems.all().size() == before) {
            whole(node.get("type").textValue()).check(node, problems);
        }
    }

    private Form.Fields whole(String type) {
        var own = fields.apply(type);
        var more = new LinkedHashMap<String, Form>();
        more.put("type", new Form.Choice(List.of(type)));
        more.putAll(own.fields());
        return new Form.Fields(
                more, Stream.concat(Stream.of("type"), own.required().stream()).toList());
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object();
        var variants = schema.putArray("oneOf");
        types.forEach(type -> variants.add(whole(type).schema()));
        return schema;
    }
}
