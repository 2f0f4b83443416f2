package dev.atlassim.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One key of an object with its value, both with their places. */
record Entries(Node key, Node value) {

    /** The entries of {@code node} by key; a repeated key, or no object at all, is added to {@code findings}. */
    static Map<String, Entries> of(Node node, Findings findings) {
        var entries = new LinkedHashMap<String, Entries>();
        if (!(node instanceof MappingNode mapping)) {
            findings.add(node, "must be an object, written as key: value");
            return entries;
        }
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(tuple.getKeyNode(), "a key must be text");
            } else if (entries.putIfAbsent(key.getValue(), new Entries(key, tuple.getValueNode())) != null) {
                findings.add(key, "key '" + key.getValue() + "' stands here twice");
            }
        }
        return entries;
    }
}
