package dev.atlassim.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.text.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An object with known keys.
 *
 * @param forms what the value of each looks like
 * @param required the keys that must be present
 */
public record Fields(Map<String, Form> forms, List<String> required) implements Form {

    /** An object without keys. */
    public static final Fields NONE = new Fields(Map.of(), List.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{0,40}");

    /** An object with these keys, none of them required. */
    public static Fields of(Key<?>... keys) {
        return NONE.and(keys);
    }

    /** The same with more keys. */
    public Fields and(Key<?>... keys) {
        return and(List.of(keys));
    }

    /** The same with more keys. */
    public Fields and(Collection<? extends Key<?>> keys) {
        var more = new LinkedHashMap<>(forms);
        keys.forEach(key -> more.put(key.name(), key.form()));
        return new Fields(more, required);
    }

    /** The same, in which these keys must be present. */
    public Fields requiring(Key<?>... keys) {
        var all = Stream.concat(required.stream(), Stream.of(keys).map(Key::name));
        return new Fields(forms, all.sorted().toList());
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!isObject(value, place)) {
            return;
        }
        value.properties().forEach(entry -> {
            var form = forms.get(entry.getKey());
            var inside = place.key(entry.getKey());
            if (form == null) {
                reportUnknown(inside, "", forms.keySet());
            } else {
                form.check(entry.getValue(), inside);
            }
        });
        required.stream().filter(key -> !value.has(key)).forEach(key -> reportMissing(place, key));
    }

    /** Whether {@code value} is an object; if not, that is reported. */
    public static boolean isObject(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.report("must be an object, written as key: value");
        }
        return value.isObject();
    }

    /**
     * Reports that the key at {@code place} is not one of {@code known}.
     *
     * @param context completes the message, as in " for WEBHOOK"; may be empty
     */
    public static void reportUnknown(Place place, String context, Collection<String> known) {
        var hint = Nearest.hint(name(place.key()), known);
        place.reportKey("unknown key '" + shown(place.key()) + "'" + context + hint);
    }

    /** Reports that the object at {@code place} lacks {@code key}. */
    public static void reportMissing(Place place, String key) {
        place.report("'" + key + "' is missing");
    }

    /** The part of a key that a message may repeat: if a colon was forgotten, a secret follows the name. */
    public static String shown(String key) {
        var name = name(key);
        return name.equals(key) ? key : name + "…";
    }

    private static String name(String key) {
        var name = NAME.matcher(key);
        return name.lookingAt() ? name.group() : "";
    }

    @Override
    public ObjectNode schema() {
        var schema = Form.object().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        forms.forEach((key, form) -> properties.set(key, form.schema()));
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        return schema;
    }
}
