package dev.atlassim.form.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Place;
import dev.atlassim.form.Problem;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Finds the line and column of a place in a document. The time depends only on the depth of the place. */
final class Marks {

    private static final int NOWHERE = -1;

    private final Composed document;
    private final IdentityHashMap<ObjectNode, Map<String, Integer>> positions = new IdentityHashMap<>();

    Marks(Composed document) {
        this.document = document;
    }

    /** Where {@code problem} is: its key, its value, or the nearest value around it that stands in the text. */
    Mark of(Problem problem) {
        var node = document.node();
        var inside = document.inside();
        var key = Mark.unpack(document.mark());
        var value = key;
        for (var step : problem.place().steps()) {
            var position = position(node, step);
            if (position == NOWHERE) {
                return value;
            }
            key = inside.key(position);
            value = inside.value(position);
            inside = inside.at(position);
            node = step.key() == null ? node.get(position) : node.get(step.key());
        }
        return problem.ofKey() ? key : value;
    }

    private int position(JsonNode node, Place step) {
        if (step.key() == null) {
            return node.isArray() && step.index() < node.size() ? step.index() : NOWHERE;
        }
        return node instanceof ObjectNode object
                ? positions.computeIfAbsent(object, Marks::positions).getOrDefault(step.key(), NOWHERE)
                : NOWHERE;
    }

    private static Map<String, Integer> positions(ObjectNode object) {
        var positions = new HashMap<String, Integer>();
        object.fieldNames().forEachRemaining(key -> positions.put(key, positions.size()));
        return positions;
    }
}
