package dev.atlassim.api.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Which fields of a request body the journal keeps in clear: those that the operation declares. Everything else, also what
 * was sent under a wrong key or in a wrong form, is masked.
 */
@FunctionalInterface
public interface BodyMask {

    /** What stands in the place of a masked value. */
    TextNode MASKED = TextNode.valueOf("****");

    /** Masks every field. */
    BodyMask NOTHING = (key, value) -> MASKED;

    /** What is kept of {@code value}: all of it, a part, or {@link #MASKED}. */
    JsonNode shown(String key, JsonNode value);

    /** The value itself where it is {@code harmless}, else {@link #MASKED}. */
    static JsonNode showIf(boolean harmless, JsonNode value) {
        return harmless ? value : MASKED;
    }
}
