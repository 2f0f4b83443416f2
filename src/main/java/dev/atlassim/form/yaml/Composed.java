package dev.atlassim.form.yaml;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that was read from YAML.
 *
 * @param node the value
 * @param mark where it begins, packed
 * @param inside the marks of what it contains; null where it contains nothing
 * @param text a plain value as it was written, which may be a key; null for an object or a list
 */
record Composed(JsonNode node, long mark, Inside inside, String text) {

    boolean isContainer() {
        return text == null;
    }

    /** Without the values, which may be secrets. */
    @Override
    public String toString() {
        return "Composed[" + Mark.unpack(mark) + "]";
    }
}
