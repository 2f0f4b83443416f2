package dev.atlassim.journal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.Json;
import java.util.Map;

/** The recorded body of a request or response. */
public sealed interface RecordedBody {

    /**
     * A body in JSON, secrets masked. The body of a request is an object; the body of a response may be any value.
     *
     * @param json its bytes
     * @param masked the masked values, by key
     */
    record Kept(Bytes json, Map<String, MaskedValue> masked) implements RecordedBody {

        /** The body as it is shown. */
        public JsonNode tree() {
            return Json.readAny(json.array());
        }

        /** The object with a {@link MaskedValue} in the place of each masked value; only for comparisons. */
        public ObjectNode comparable() {
            var tree = (ObjectNode) tree();
            masked.forEach(tree::putPOJO);
            return tree;
        }
    }

    /**
     * A body that is not recorded.
     *
     * @param length in bytes; -1 where it was not read
     * @param reason why it is not recorded
     */
    record NotKept(long length, String reason) implements RecordedBody {}

    /** An array of bytes that is never changed. */
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
