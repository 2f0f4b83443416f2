package dev.atlassim.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.testing.Api;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Bodies of every integration type and what answers must show of them, drawn from the catalogue, so that a new type is
 * tested by being declared. Masks and key order are worked out here once more, apart from the code under test.
 */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** Every type that can be configured. */
    static List<IntegrationType> types() {
        return IntegrationType.configurable();
    }

    /** Every field of every type. */
    static Stream<Arguments> fields() {
        return types().stream().flatMap(type -> type.fields().stream().map(field -> Arguments.of(type, field)));
    }

    /** A value of {@code field} that is not its default. */
    static Object value(Field field) {
        return field.allowed().isEmpty()
                ? field.example()
                : field.allowed().get(field.allowed().size() - 1);
    }

    /** Another value than {@link #value}. */
    static Object otherValue(Field field) {
        if (field.kind() == Field.Kind.FLAG) {
            return !(boolean) field.example();
        }
        if (!field.allowed().isEmpty()) {
            return field.allowed().get(0);
        }
        var example = (String) field.example();
        return field.mask() == Mask.URL
                ? example + "/other"
                : new StringBuilder(example).reverse().toString();
    }

    /** Every field. */
    static ObjectNode whole(IntegrationType type) {
        return body(type, type.fields());
    }

    /** Only what must be sent. */
    static ObjectNode minimal(IntegrationType type) {
        return body(type, type.fields().stream().filter(Field::required).toList());
    }

    private static ObjectNode body(IntegrationType type, List<Field> fields) {
        var body = only(type);
        fields.forEach(field -> put(body, field.name(), value(field)));
        return body;
    }

    /** Nothing but the type. */
    static ObjectNode only(IntegrationType type) {
        return JsonNodeFactory.instance.objectNode().put("type", type.name());
    }

    static ObjectNode put(ObjectNode body, String name, Object value) {
        return body.set(name, JSON.valueToTree(value));
    }

    /** The integration of {@code sent} as an answer shows it. */
    static String shown(String id, ObjectNode sent) {
        var type = type(sent);
        var sorted = new TreeMap<String, Object>();
        sorted.put("id", id);
        type.fields().stream()
                .filter(field -> field.mask() != Mask.NEVER)
                .forEach(field -> sorted.put(field.name(), shown(field, sent)));
        var shown = JsonNodeFactory.instance.objectNode();
        sorted.forEach((name, value) -> put(shown, name, value));
        return shown.put("type", type.name()).toString();
    }

    private static Object shown(Field field, ObjectNode sent) {
        if (!sent.hasNonNull(field.name())) {
            return field.defaultValue();
        }
        if (field.kind() == Field.Kind.FLAG) {
            return sent.get(field.name()).booleanValue();
        }
        var value = sent.get(field.name()).textValue();
        if (shownInClear(type(sent))) {
            return value;
        }
        var tail = value.substring(Math.max(0, value.length() - 4));
        return switch (field.mask()) {
            case LAST_FOUR -> "*".repeat(value.length() - 4) + tail;
            case URL ->
                URI.create(value).getScheme() + "://" + URI.create(value).getAuthority() + "/****" + tail;
            case TEMPLATE -> "******";
            case CLEAR, NEVER -> value;
        };
    }

    private static IntegrationType type(ObjectNode sent) {
        return IntegrationType.valueOf(sent.get("type").textValue());
    }

    /** Whether answers show the secrets of {@code type}. */
    static boolean shownInClear(IntegrationType type) {
        return type == IntegrationType.NEW_RELIC;
    }

    /** The first page of the list at {@code path}. */
    static String page(String path, String... shown) {
        return "{\"links\":[{\"href\":\"" + Api.base() + path + "?pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],"
                + "\"results\":[" + String.join(",", shown) + "],\"totalCount\":" + shown.length + "}";
    }
}
