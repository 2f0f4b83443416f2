package dev.atlassim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * An object of a file whose form has been checked, to take values out of. What the check found wrong is as if it were
 * not there, so that the rest of a broken file can be checked too.
 *
 * @param node where it stands
 * @param entries those that are right
 * @param whole whether no entry was wrong
 */
record Fragment(Node node, Map<String, Entries> entries, boolean whole, Findings findings) {

    static Fragment of(Node node, Findings findings) {
        var all = Entries.of(node, findings);
        var sound = new LinkedHashMap<>(all);
        sound.values().removeIf(entry -> !findings.sound(entry.key()) || !findings.sound(entry.value()));
        return new Fragment(node, sound, findings.sound(node) && sound.size() == all.size(), findings);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> ((ScalarNode) entry.value()).getValue());
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(Boolean::parseBoolean);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The object under {@code key}; empty where there is none. */
    Fragment child(String key) {
        return has(key) ? of(entries.get(key).value(), findings) : new Fragment(node, Map.of(), true, findings);
    }

    List<String> texts(String key) {
        return items(key).map(item -> ((ScalarNode) item).getValue()).toList();
    }

    List<Fragment> list(String key) {
        return items(key).map(item -> of(item, findings)).toList();
    }

    private Stream<Node> items(String key) {
        return Optional.ofNullable(entries.get(key)).stream()
                .flatMap(entry -> ((SequenceNode) entry.value()).getValue().stream())
                .filter(findings::sound);
    }

    /** Tells a problem with the value of {@code key}, or with the whole where there is none. */
    void problem(String key, String message) {
        findings.add(has(key) ? entries.get(key).value() : node, message);
    }

    @Override
    public String toString() {
        return "Fragment" + entries.keySet().stream().map(Entries::shown).toList();
    }
}
