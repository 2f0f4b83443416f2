package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The JSON that a part of a file stands for. Aliases can make a small file endless, so there is an end to it. */
final class NodeJson {

    private static final int MAX_NODES = 200_000;
    private static final int MAX_DEPTH = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private int nodes;

    private NodeJson() {}

    /** The JSON of {@code node}; empty where it is too deep or too large. */
    static Optional<JsonNode> of(Node node) {
        return Optional.ofNullable(new NodeJson().convert(node, 0));
    }

    private JsonNode convert(Node node, int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            return null;
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, depth);
        }
        if (node instanceof SequenceNode list) {
            var array = JSON.arrayNode();
            for (var item : list.getValue()) {
                var converted = convert(item, depth + 1);
                if (converted == null) {
                    return null;
                }
                array.add(converted);
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, int depth) {
        var object = JSON.objectNode();
        for (var tuple : mapping.getValue()) {
            var converted = convert(tuple.getValueNode(), depth + 1);
            if (converted == null || !(tuple.getKeyNode() instanceof ScalarNode key)) {
                return null;
            }
            object.set(key.getValue(), converted);
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        if (Tag.NULL.equals(scalar.getTag())) {
            return JSON.nullNode();
        }
        if (Tag.BOOL.equals(scalar.getTag())) {
            return JSON.booleanNode(Boolean.parseBoolean(scalar.getValue()));
        }
        if (Tag.INT.equals(scalar.getTag()) || Tag.FLOAT.equals(scalar.getTag())) {
            return number(scalar.getValue());
        }
        return JSON.textNode(scalar.getValue());
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(Long.parseLong(text));
        } catch (NumberFormatException noLong) {
            return fraction(text);
        }
    }

    private static JsonNode fraction(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException hexadecimalOrInfinite) {
            return JSON.textNode(text);
        }
    }

    /** The part of {@code node} that the JSON pointer names, or the nearest part around it that there is. */
    static Node at(Node node, String pointer) {
        var place = node;
        for (var step : pointer.split("/")) {
            var next = step.isEmpty()
                    ? place
                    : child(place, step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return place;
            }
            place = next;
        }
        return place;
    }

    private static Node child(Node node, String step) {
        if (node instanceof SequenceNode list && step.matches("\\d{1,6}")) {
            var index = Integer.parseInt(step);
            return index < list.getValue().size() ? list.getValue().get(index) : null;
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step))
                    .map(tuple -> tuple.getValueNode())
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
