package dev.atlassim.journal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.Json;
import java.util.Map;

/** A body, as far as it is kept. */
public sealed interface KeptBody {

    /**
     * JSON, secrets masked. That of a request is an object; that of an answer may be anything.
     *
     * @param json its bytes
     * @param hidden what remains of the values that are masked, by key
     */
    record Shown(Bytes json, Map<String, Hidden> hidden) implements KeptBody {

        public JsonNode tree() {
            return Json.readAny(json.array());
        }

        /** The object with {@link Hidden} in the place of each value that is masked: for comparing only. */
        public ObjectNode comparable() {
            var tree = (ObjectNode) tree();
            hidden.forEach(tree::putPOJO);
            return tree;
        }
    }

    /**
     * A body of which nothing is kept.
     *
     * @param length in bytes; -1 where it was not read
     * @param reason why
     */
    record Withheld(long length, String reason) implements KeptBody {}

    /** Bytes that nobody changes. */
    final class Bytes {
        private final byte[] array;

        public Bytes(byte[] array) {
            this.array = array;
        }

        public byte[] array() {
            return array;
        }
    }
}
