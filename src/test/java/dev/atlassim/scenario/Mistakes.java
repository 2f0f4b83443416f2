package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes documents at random: a change may be a mistake, or just another good document. */
record Mistakes(Random random) {

    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "a b",
            "a/b",
            "x".repeat(64),
            "x".repeat(65),
            "😀".repeat(64),
            "😀".repeat(80),
            "x".repeat(81),
            "ORG_OWNER",
            "GROUP_OWNER",
            "EU",
            "US",
            "PAGER_DUTY",
            "WEBHOOK",
            "NONE",
            "http",
            "true",
            "1",
            "null",
            "0123456789abcdef0123456789abcdef",
            "0123456789abcdef01234567",
            "0123456789ABCDEF01234567",
            "https://example.com/x",
            "ftp://example.com",
            "127.0.0.1",
            "::1",
            "10.0.0.0/8",
            "localhost",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.25Z",
            "2026-01-01",
            "mdb_sa_sk_x",
            "li\nne",
            "\t",
            "****");

    private static final List<Long> NUMBERS =
            List.of(0L, 1L, -1L, 42L, (long) Integer.MAX_VALUE, 1L + Integer.MAX_VALUE, Long.MIN_VALUE);

    private static final List<String> KEYS = List.of(
            "id", "name", "type", "region", "apiKey", "roles", "frozen", "seed", "faults", "tags", "created", "wibble",
            "");

    /** Makes one change somewhere in {@code document}. */
    void make(ObjectNode document) {
        var places = new ArrayList<JsonNode>();
        collect(document, places);
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) place);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(ObjectNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        var key = keys.isEmpty() ? pick(KEYS) : pick(keys);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(pick(KEYS), value());
            default -> object.set(key, value());
        }
    }

    private void change(ArrayNode list) {
        switch (random.nextInt(3)) {
            case 0 -> list.add(value());
            case 1 -> list.addAll(list.deepCopy());
            default -> {
                if (!list.isEmpty()) {
                    list.set(random.nextInt(list.size()), value());
                }
            }
        }
    }

    private JsonNode value() {
        var json = JsonNodeFactory.instance;
        return switch (random.nextInt(10)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.numberNode(pick(NUMBERS));
            case 3 -> json.numberNode(random.nextBoolean() ? 1.5 : 1.0);
            case 4 -> json.arrayNode().add(pick(TEXTS));
            case 5 -> json.objectNode().put(pick(KEYS), pick(TEXTS));
            default -> json.textNode(pick(TEXTS));
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
