package dev.atlassim.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document boiled down to what a client depends on, one fact to an entry, without its prose. */
final class Facts {

    private static final List<String> VALUES =
            List.of("format", "pattern", "default", "minimum", "maximum", "minLength", "maxLength");
    private static final List<String> FLAGS = List.of("nullable", "readOnly", "writeOnly");

    private final ServedDocument document;
    private final SortedMap<String, String> facts = new TreeMap<>();

    private Facts(ServedDocument document) {
        this.document = document;
    }

    static SortedMap<String, String> of(ServedDocument document) {
        var all = new Facts(document);
        document.operations().forEach(all::operation);
        document.schemas().properties().forEach(entry -> all.schema(entry.getKey(), entry.getValue()));
        all.security();
        return all.facts;
    }

    private void operation(ServedDocument.Served served) {
        var id = served.id();
        var operation = served.operation();
        fact(id, served.method() + " " + served.path());
        fact(id + " role", operation.path("x-required-role").asText());
        fact(id + " tags", texts(operation.path("tags")).collect(Collectors.joining(" ")));
        fact(id + " answers", sortedKeys(operation.path("responses")));
        operation.path("responses").properties().forEach(answer -> {
            var response = document.resolve(answer.getValue());
            content(id + " " + answer.getKey(), response);
            fact(id + " " + answer.getKey() + " headers", sortedKeys(response.path("headers")));
        });
        content(id + " body", operation.path("requestBody"));
        for (var reference : operation.path("parameters")) {
            var parameter = document.resolve(reference);
            fact(
                    id + " " + parameter.path("in").asText() + " "
                            + parameter.path("name").asText(),
                    (parameter.path("required").asBoolean() ? "required " : "") + describe(parameter.path("schema")));
        }
    }

    private void content(String key, JsonNode holder) {
        holder.path("content")
                .properties()
                .forEach(media -> fact(
                        key, (media.getKey() + " " + describe(media.getValue().path("schema"))).trim()));
    }

    private void schema(String name, JsonNode schema) {
        fact(name, describe(schema) + alternatives(schema));
        fact(name + " required", texts(schema.path("required")).sorted().collect(Collectors.joining(" ")));
        schema.path("properties")
                .properties()
                .forEach(property -> fact(name + " " + property.getKey(), describe(property.getValue())));
    }

    private static String alternatives(JsonNode schema) {
        if (!schema.has("oneOf")) {
            return "";
        }
        var discriminator = schema.path("discriminator");
        var mapping = discriminator.path("mapping").properties().stream()
                .map(entry -> entry.getKey() + ">" + last(entry.getValue().textValue()))
                .sorted()
                .collect(Collectors.joining("|"));
        return " oneOf=" + stream(schema.path("oneOf")).map(Facts::describe).collect(Collectors.joining("|"))
                + " discriminator=" + discriminator.path("propertyName").textValue() + ":" + mapping;
    }

    private void security() {
        var alternatives = stream(document.root().path("security"));
        fact("security", alternatives.map(Facts::sortedKeys).sorted().collect(Collectors.joining(" ")));
        document.root().path("components").path("securitySchemes").properties().forEach(entry -> {
            var scheme = entry.getValue();
            var flows = sortedKeys(scheme.path("flows"));
            var how = scheme.has("scheme") ? scheme.path("scheme").textValue() : flows;
            fact("security " + entry.getKey(), scheme.path("type").textValue() + " " + how);
        });
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            facts.put(key, value);
        }
    }

    private static String describe(JsonNode schema) {
        if (schema.has("$ref")) {
            return last(schema.path("$ref").textValue());
        }
        if (schema.isMissingNode()) {
            return "";
        }
        var words = new ArrayList<String>();
        var type = schema.path("type").asText("any");
        words.add(type.equals("array") ? "array of " + describe(schema.path("items")) : type);
        if (schema.has("enum")) {
            words.add("enum=" + texts(schema.path("enum")).collect(Collectors.joining("|")));
        }
        VALUES.stream()
                .filter(schema::has)
                .map(key -> key + "=" + schema.path(key).asText())
                .forEach(words::add);
        FLAGS.stream().filter(flag -> schema.path(flag).asBoolean()).forEach(words::add);
        return String.join(" ", words);
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String sortedKeys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).sorted().collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
