package dev.atlassim.journal.masking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * The values of one request that are not kept, while its entry is made: what an answer quotes of them is not kept
 * either. Lives no longer than that.
 */
public final class Taint {

    private final Set<String> values = new HashSet<>();
    private boolean everything;

    void add(String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    /** All texts within {@code value}, keys included. */
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

    /** Notes that there is a part of the request that nothing is known of. */
    void addEverything() {
        everything = true;
    }

    boolean none() {
        return values.isEmpty() && !everything;
    }

    /** Whether {@code quoted} may be something that was hidden, as a whole or in part. */
    boolean touches(String quoted) {
        return everything || values.stream().anyMatch(v -> quoted.contains(v) || v.contains(quoted));
    }

    @Override
    public String toString() {
        return "Taint[]";
    }
}
