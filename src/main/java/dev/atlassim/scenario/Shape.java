package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.text.Nearest;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What a part of a scenario file looks like. From one declaration come the check of a file, with the place of every
 * mistake, and the JSON Schema that editors check by.
 */
interface Shape {

    /** Adds what is wrong with {@code node} to {@code findings}. */
    void check(Node node, Findings findings);

    /** The same as JSON Schema (draft 2020-12). */
    ObjectNode schema();

    /** A new JSON object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Text of a certain form; {@code form} completes "must be …". */
    record Text(Pattern pattern, String form) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            if (!(node instanceof ScalarNode scalar) || !Tag.STR.equals(node.getTag())) {
                findings.add(node, "must be text" + hint(node));
            } else if (pattern != null && !pattern.matcher(scalar.getValue()).matches()) {
                findings.add(node, "must be " + form);
            }
        }

        private static String hint(Node node) {
            if (!(node instanceof ScalarNode scalar)) {
                return "";
            }
            return scalar.getValue().isEmpty() ? ", and nothing stands here" : "; put it in quotes";
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "string");
            return pattern == null
                    ? schema
                    : schema.put("pattern", "^(?:" + pattern.pattern() + ")$").put("description", form);
        }
    }

    /** Text that a function judges, where no regular expression could; {@code pattern} is all that the schema says. */
    record Judged(Predicate<String> holds, String pattern, String form) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            new Text(null, form).check(node, findings);
            if (findings.sound(node) && !holds.test(((ScalarNode) node).getValue())) {
                findings.add(node, "must be " + form);
            }
        }

        @Override
        public ObjectNode schema() {
            return object().put("type", "string").put("pattern", pattern).put("description", form);
        }
    }

    /** One of some words. */
    record Choice(List<String> allowed) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            if (!(node instanceof ScalarNode scalar)
                    || !allowed.contains(scalar.getValue())
                    || !Tag.STR.equals(node.getTag())) {
                var hint = node instanceof ScalarNode scalar ? Nearest.hint(scalar.getValue(), allowed) : "";
                findings.add(node, "must be one of " + String.join(", ", allowed) + hint);
            }
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "string");
            allowed.forEach(schema.putArray("enum")::add);
            return schema;
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        /** A tag written out, as in {@code !!bool maybe}, can stand before any word. */
        private static final Set<String> WORDS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

        @Override
        public void check(Node node, Findings findings) {
            if (!Tag.BOOL.equals(node.getTag()) || !WORDS.contains(((ScalarNode) node).getValue())) {
                findings.add(node, "must be true or false");
            }
        }

        @Override
        public ObjectNode schema() {
            return object().put("type", "boolean");
        }
    }

    /** A whole number, also where it is written as 1.0: so JSON Schema has it. */
    record Whole(long min, long max) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            var number = Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag());
            if (!number || !within(((ScalarNode) node).getValue())) {
                findings.add(node, "must be a whole number from " + min + " to " + max);
            }
        }

        private boolean within(String text) {
            try {
                var number = value(text);
                return number >= min && number <= max;
            } catch (ArithmeticException | NumberFormatException tooLongOrOctalOrFraction) {
                return false;
            }
        }

        /** The number that a text of this form stands for. */
        static long value(String text) {
            return new BigDecimal(text).longValueExact();
        }

        @Override
        public ObjectNode schema() {
            return object().put("type", "integer").put("minimum", min).put("maximum", max);
        }
    }

    /** A list of things of one shape. */
    record ListOf(Shape item, boolean unique) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            if (!(node instanceof SequenceNode list)) {
                findings.add(node, "must be a list");
                return;
            }
            var seen = new HashSet<String>();
            for (var element : list.getValue()) {
                item.check(element, findings);
                if (unique && element instanceof ScalarNode scalar && !seen.add(scalar.getValue())) {
                    findings.add(element, "'" + scalar.getValue() + "' is in this list already");
                }
            }
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "array");
            schema.set("items", item.schema());
            return unique ? schema.put("uniqueItems", true) : schema;
        }
    }

    /** Keys of one's own choice, with values of one shape. */
    record MapOf(Shape value) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            Entries.of(node, findings).forEach((key, entry) -> value.check(entry.value(), findings));
        }

        @Override
        public ObjectNode schema() {
            return object().put("type", "object").set("additionalProperties", value.schema());
        }
    }

    /** An object with known keys. */
    record Fields(Map<String, Shape> fields, Set<String> required) implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            var entries = Entries.of(node, findings);
            entries.forEach((key, entry) -> {
                var shape = fields.get(key);
                if (shape == null) {
                    findings.add(entry.key(), Entries.unknown(key, "", fields.keySet()));
                } else {
                    shape.check(entry.value(), findings);
                }
            });
            if (node instanceof MappingNode) {
                var missing = new TreeSet<>(required);
                missing.removeAll(entries.keySet());
                missing.forEach(key -> findings.add(node, "'" + key + "' is missing"));
            }
        }

        @Override
        public ObjectNode schema() {
            var schema = object().put("type", "object").put("additionalProperties", false);
            var properties = schema.putObject("properties");
            fields.forEach((key, shape) -> properties.set(key, shape.schema()));
            new TreeSet<>(required).forEach(schema.putArray("required")::add);
            return schema;
        }

        /** The same with one more key. */
        Fields with(String key, Shape shape) {
            var more = new LinkedHashMap<>(fields);
            more.put(key, shape);
            return new Fields(more, required);
        }

        /** The same with one more key that must be there. */
        Fields must(String key, Shape shape) {
            var more = new HashSet<>(required);
            more.add(key);
            return new Fields(with(key, shape).fields, more);
        }

        /** An object without keys yet. */
        static Fields none() {
            return new Fields(Map.of(), Set.of());
        }
    }

    /** What rules sent over HTTP may say. */
    record Faults() implements Shape {
        @Override
        public void check(Node node, Findings findings) {
            FaultShape.check(node, findings);
        }

        @Override
        public ObjectNode schema() {
            return FaultShape.schema();
        }
    }
}
