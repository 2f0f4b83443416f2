package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An object of a checked document, to take values out of. What the check found wrong counts as absent, so that the rest
 * of a broken document can be checked further.
 */
public record Fragment(ObjectNode object, Place place) {

    /** The value of {@code key}. */
    public <T> Optional<T> get(Key<T> key) {
        return value(key.name()).map(key.reading());
    }

    /** Whether {@code key} is present. */
    public boolean has(Key<?> key) {
        return value(key.name()).isPresent();
    }

    /** The object under {@code key}; an empty one where there is none. */
    public Fragment child(Key<?> key) {
        var child = value(key.name()).orElseGet(Form::object);
        return new Fragment((ObjectNode) child, place.key(key.name()));
    }

    /** The objects in the list under {@code key}. */
    public List<Fragment> list(Key<?> key) {
        var list = place.key(key.name());
        return sound(list, value(key.name()))
                .mapToObj(i -> new Fragment((ObjectNode) object.get(key.name()).get(i), list.item(i)))
                .toList();
    }

    /** The texts in the list under {@code key}. */
    public List<String> texts(String key) {
        return sound(place.key(key), value(key))
                .mapToObj(i -> object.get(key).get(i).textValue())
                .toList();
    }

    private static IntStream sound(Place list, Optional<JsonNode> items) {
        return IntStream.range(0, items.map(JsonNode::size).orElse(0))
                .filter(i -> list.item(i).sound());
    }

    /** The keys that are present. */
    public List<String> keys() {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> place.key(key).sound())
                .toList();
    }

    /** Whether neither the object nor any value in it was found wrong. */
    public boolean whole() {
        return place.sound() && keys().size() == object.size();
    }

    /** Reports a problem with the value of {@code key}, or with the object where the key is absent. */
    public void report(Key<?> key, String message) {
        (has(key) ? place.key(key.name()) : place).report(message);
    }

    private Optional<JsonNode> value(String key) {
        return Optional.ofNullable(object.get(key))
                .filter(value -> place.key(key).sound());
    }

    /** Without the values, which may be secrets. */
    @Override
    public String toString() {
        return "Fragment" + keys().stream().map(Fields::shown).toList();
    }
}
