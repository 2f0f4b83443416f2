package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.form.Problem;
import dev.atlassim.fault.rule.FaultRules;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Place;
import java.util.Arrays;

/** The fault rules in a scenario file, which say what rules sent over HTTP may say. */
record FaultEntry() implements Form {

    private static final String ROOT = "/faults";

    @Override
    public void check(JsonNode value, Place place) {
        if (!new Extent().holds(value, 0)) {
            place.report("the rules are too many or nest too deep");
            return;
        }
        for (var problem : FaultRules.standard().read(value).problems()) {
            report(problem, at(place, value, problem.pointer().substring(ROOT.length())));
        }
    }

    private static Place at(Place root, JsonNode rules, String pointer) {
        var place = root;
        var node = rules;
        for (var step : Arrays.stream(pointer.split("/")).skip(1).toList()) {
            var key = step.replace("~1", "/").replace("~0", "~");
            place = node.isArray() ? place.item(Integer.parseInt(key)) : place.key(key);
            node = node.isArray() ? node.path(Integer.parseInt(key)) : node.path(key);
        }
        return place;
    }

    private static void report(Problem problem, Place place) {
        if (problem.message().startsWith("unknown key")) {
            place.reportKey(
                    problem.message().replaceFirst("unknown key", "unknown key '" + Fields.shown(place.key()) + "'"));
        } else {
            place.report(problem.message());
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

    /** Aliases can make a small file endless, so there is an end to it. */
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
