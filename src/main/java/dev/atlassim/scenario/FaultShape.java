package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.form.Problem;
import dev.atlassim.fault.rule.FaultRules;
import java.util.regex.Matcher;
import org.yaml.snakeyaml.nodes.Node;

/** The fault rules in a scenario file, which say what rules sent over HTTP may say. */
final class FaultShape {

    private static final String ROOT = "/faults";

    private FaultShape() {}

    static void check(Node node, Findings findings) {
        var json = NodeJson.of(node);
        if (json.isEmpty()) {
            findings.add(node, "the rules are too many or nest too deep, or a key is no text");
            return;
        }
        for (var problem : FaultRules.standard().read(json.get()).problems()) {
            findings.add(NodeJson.at(node, problem.pointer().substring(ROOT.length())), message(problem));
        }
    }

    /** The message without the pointer that says its place over HTTP, and with the key that the pointer ends in. */
    private static String message(Problem problem) {
        var key = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        return problem.message().replaceFirst("^unknown key", Matcher.quoteReplacement("unknown key '" + key + "'"));
    }

    static ObjectNode schema() {
        return FaultRules.standard().schema();
    }

    /** {@code before} and the rules that a file adds; one of a name that was there takes its place. */
    static ArrayNode merge(ArrayNode before, Node added) {
        var merged = before.deepCopy();
        NodeJson.of(added)
                .ifPresent(rules -> rules.forEach(rule -> {
                    var name = rule.path("name").asText();
                    for (int i = 0; !name.isEmpty() && i < merged.size(); i++) {
                        if (merged.get(i).path("name").asText().equals(name)) {
                            merged.set(i, rule);
                            return;
                        }
                    }
                    merged.add(rule);
                }));
        return merged;
    }
}
