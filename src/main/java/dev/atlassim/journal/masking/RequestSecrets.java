package dev.atlassim.journal.masking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * The masked values of one request. Where the response repeats one of them, it is masked there, too. Exists only while
 * the exchange is recorded.
 */
public final class RequestSecrets {

    private final Set<String> values = new HashSet<>();
    private boolean unknown;

    void add(String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    /** Adds all texts within {@code value}, keys included. */
    void add(JsonNode value) {
        if (value.isValueNode()) {
            add(value.asText());
        }
        value.properties().forEach(entry -> {
            add(entry.getKey());
            add(entry.getValue());
        });
        if (value.isArray()) {
            value.forEach(this::add);
        }
    }

    /** Adds all texts within {@code value} that {@code shown}, what is recorded of it, does not show. */
    void add(JsonNode value, JsonNode shown) {
        if (value.equals(shown)) {
            return;
        }
        if (value.isArray() && shown.isArray() && value.size() == shown.size()) {
            for (int i = 0; i < value.size(); i++) {
                add(value.get(i), shown.get(i));
            }
        } else if (value.isObject() && shown.isObject()) {
            value.properties().forEach(entry -> add(entry.getValue(), shown.path(entry.getKey())));
        } else {
            add(value);
        }
    }

    /** Adds a part of the request that could not be read, so that any text may come from it. */
    void addUnknown() {
        unknown = true;
    }

    boolean isEmpty() {
        return values.isEmpty() && !unknown;
    }

    /** Whether {@code text} may contain a masked value, or be a part of one. */
    boolean mayBeIn(String text) {
        return unknown || values.stream().anyMatch(value -> text.contains(value) || value.contains(text));
    }

    /** Shows none of the values. */
    @Override
    public String toString() {
        return "RequestSecrets[]";
    }
}
