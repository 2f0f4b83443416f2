package dev.atlassim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** An object of a file whose form has been checked, to take values out of. */
record Fragment(Map<String, Entries> entries, Findings findings) {

    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> ((ScalarNode) entry.value()).getValue());
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(Boolean::parseBoolean);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Fragment child(String key) {
        return new Fragment(object(key), findings);
    }

    List<String> texts(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> texts(entry.value()))
                .orElse(List.of());
    }

    static List<String> texts(Node list) {
        return ((SequenceNode) list)
                .getValue().stream().map(item -> ((ScalarNode) item).getValue()).toList();
    }

    List<Fragment> list(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> ((SequenceNode) entry.value())
                        .getValue().stream()
                                .map(item -> new Fragment(Entries.of(item, findings), findings))
                                .toList())
                .orElse(List.of());
    }

    Map<String, Entries> object(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> Entries.of(entry.value(), findings))
                .orElse(Map.of());
    }

    @Override
    public String toString() {
        return "Fragment" + entries.keySet().stream().map(Entries::shown).toList();
    }

    void problem(String key, String message) {
        var named = has(key) ? entries.get(key) : entries.values().iterator().next();
        problem(named.value(), message);
    }

    void problem(Node at, String message) {
        findings.add(at, message);
    }
}
