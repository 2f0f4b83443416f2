package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.rule.FaultRules;
import dev.atlassim.form.Form;
import dev.atlassim.form.Place;

/** The fault rules in a scenario file. They have the same form as rules that are sent over HTTP. */
record FaultEntry() implements Form {

    @Override
    public void check(JsonNode value, Place place) {
        if (new Extent().holds(value, 0)) {
            FaultRules.standard().check(value, place);
        } else {
            place.report("there are too many rules, or they are nested too deeply");
        }
    }

    @Override
    public ObjectNode schema() {
        return FaultRules.standard().schema();
    }

    /** {@code before} and the rules that a file adds; one of a name that was there takes its place. */
    static ArrayNode merge(ArrayNode before, JsonNode added) {
        var merged = before.deepCopy();
        added.forEach(rule -> {
            var name = rule.path("name").asText();
            for (int i = 0; !name.isEmpty() && i < merged.size(); i++) {
                if (merged.get(i).path("name").asText().equals(name)) {
                    merged.set(i, rule);
                    return;
                }
            }
            merged.add(rule);
        });
        return merged;
    }

    /** Limits the size: aliases can make a small file endless. */
    private static final class Extent {

        private static final int MAX_NODES = 200_000;
        private static final int MAX_DEPTH = 40;

        private int nodes;

        boolean holds(JsonNode node, int depth) {
            if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
                return false;
            }
            for (var child : node) {
                if (!holds(child, depth + 1)) {
                    return false;
                }
            }
            return true;
        }
    }
}
