package dev.atlassim.scenario;

import dev.atlassim.text.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One key of an object with its value, both with their places. */
record Entries(Node key, Node value) {

    private static final Pattern NAME = Pattern.compile("^[A-Za-z_]{0,40}");

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
                findings.add(key, "key '" + shown(key.getValue()) + "' stands here twice");
            }
        }
        return entries;
    }

    /** As much of a key as a message may repeat: where a colon was forgotten, a secret follows its name. */
    static String shown(String key) {
        var name = name(key);
        return name.equals(key) ? key : name + "…";
    }

    /** What to say of a key that is none of {@code known}. */
    static String unknown(String key, String where, Collection<String> known) {
        return "unknown key '" + shown(key) + "'" + where + Nearest.hint(name(key), known);
    }

    private static String name(String key) {
        return NAME.matcher(key).results().findFirst().orElseThrow().group();
    }

    @Override
    public String toString() {
        return "Entries[" + key.getStartMark().getLine() + "]";
    }
}
