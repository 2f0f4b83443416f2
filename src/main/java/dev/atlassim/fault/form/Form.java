package dev.atlassim.fault.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.text.Nearest;
import dev.atlassim.text.Regex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a part of a rule looks like. From one declaration come its check and its JSON Schema. */
public interface Form {

    /** Adds what is wrong with {@code node}. */
    void check(JsonNode node, Problems problems);

    /** The same as JSON Schema (draft 2020-12). */
    ObjectNode schema();

    /** A new JSON object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Text of a certain form; {@code form} completes "must be …". */
    record Text(Pattern pattern, String form) implements Form {

        public static Text of(String regex, String form) {
            return new Text(Pattern.compile(regex, Pattern.DOTALL), form);
        }

        @Override
        public void check(JsonNode node, Problems problems) {
            if (!node.isTextual()) {
                problems.add("must be text");
            } else if (!pattern.matcher(node.textValue()).matches()) {
                problems.add("must be " + form);
            }
        }

        @Override
        public ObjectNode schema() {
            return object().put("type", "string")
                    .put("pattern", "^(?:" + pattern.pattern() + ")$")
                    .put("description", form);
        }
    }

    /** A regular expression, of the syntax that {@link Regex} takes. */
    record RegularExpression() implements Form {
        private static final Text TEXT = Text.of(".{1,512}", "a regular expression of at most 512 characters");

        @Override
        public void check(JsonNode node, Problems problems) {
            var before = problems.all().size();
            TEXT.check(node, problems);
            if (problems.all().size() > before) {
                return;
            }
            Regex.problem(node.textValue()).ifPresent(problems::add);
        }

        @Override
        public ObjectNode schema() {
            return TEXT.schema().put("format", "regex");
        }
    }

    /** One of some words. */
    record Choice(List<String> allowed) implements Form {
        @Override
        public void check(JsonNode node, Problems problems) {
            if (!node.isTextual() || !allowed.contains(node.textValue())) {
                problems.add("must be one of " + String.join(", ", allowed) + Nearest.hint(node.asText(), allowed));
            }
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "string");
            allowed.forEach(schema.putArray("enum")::add);
            return schema;
        }
    }

    /** A number, whole or not. */
    record Numeric(double min, double max, boolean whole) implements Form {

        public static Numeric whole(long min, long max) {
            return new Numeric(min, max, true);
        }

        @Override
        public void check(JsonNode node, Problems problems) {
            var right = node.isNumber() && (!whole || node.canConvertToExactIntegral());
            if (!right || !(node.doubleValue() >= min && node.doubleValue() <= max)) {
                problems.add("must be a " + (whole ? "whole " : "") + "number from " + text(min) + " to " + text(max));
            }
        }

        private String text(double bound) {
            return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", whole ? "integer" : "number");
            return whole
                    ? schema.put("minimum", (long) min).put("maximum", (long) max)
                    : schema.put("minimum", min).put("maximum", max);
        }
    }

    /** Anything that {@code holds}; {@code schema} is all that an editor knows of it. */
    record Any(Predicate<JsonNode> holds, String form, ObjectNode schema) implements Form {
        @Override
        public void check(JsonNode node, Problems problems) {
            if (!holds.test(node)) {
                problems.add("must be " + form);
            }
        }

        @Override
        public ObjectNode schema() {
            return schema.deepCopy();
        }
    }

    /** A list of things of one form. */
    record ListOf(Form item, int min, int max) implements Form {
        @Override
        public void check(JsonNode node, Problems problems) {
            if (!node.isArray()) {
                problems.add("must be a list");
                return;
            }
            if (node.size() < min || node.size() > max) {
                problems.add("must have " + min + " to " + max + " entries, not " + node.size());
            }
            for (int i = 0; i < node.size(); i++) {
                item.check(node.get(i), problems.below(Integer.toString(i)));
            }
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "array");
            schema.set("items", item.schema());
            return schema.put("minItems", min).put("maxItems", max);
        }
    }

    /** Any keys, with values of one form. */
    record MapOf(Form value) implements Form {
        @Override
        public void check(JsonNode node, Problems problems) {
            if (!node.isObject()) {
                problems.add("must be an object");
                return;
            }
            node.properties().forEach(entry -> value.check(entry.getValue(), problems.below(entry.getKey())));
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "object");
            schema.set("additionalProperties", value.schema());
            return schema;
        }
    }

    /** An object with known keys, some of which must be there. */
    record Fields(Map<String, Form> fields, List<String> required) implements Form {

        public static Fields none() {
            return new Fields(Map.of(), List.of());
        }

        /** The same with one more key. */
        public Fields with(String key, Form form) {
            var more = new LinkedHashMap<>(fields);
            more.put(key, form);
            return new Fields(more, required);
        }

        /** The same with one more key that must be there. */
        public Fields must(String key, Form form) {
            var more = new java.util.ArrayList<>(required);
            more.add(key);
            return new Fields(with(key, form).fields, List.copyOf(more));
        }

        @Override
        public void check(JsonNode node, Problems problems) {
            if (!node.isObject()) {
                problems.add("must be an object");
                return;
            }
            node.properties().forEach(entry -> {
                var form = fields.get(entry.getKey());
                var place = problems.below(entry.getKey());
                if (form == null) {
                    place.add("unknown key" + Nearest.hint(entry.getKey(), fields.keySet()));
                } else {
                    form.check(entry.getValue(), place);
                }
            });
            required.stream().filter(key -> !node.has(key)).forEach(key -> problems.add("'" + key + "' is missing"));
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "object").put("additionalProperties", false);
            var properties = schema.putObject("properties");
            fields.forEach((key, form) -> properties.set(key, form.schema()));
            if (!required.isEmpty()) {
                required.forEach(schema.putArray("required")::add);
            }
            return schema;
        }
    }
}
