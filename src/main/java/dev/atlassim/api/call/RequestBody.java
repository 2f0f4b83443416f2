package dev.atlassim.api.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.JsonReader;

/** The body of a request, secrets in clear: it is masked before anything of it is kept. */
public final class RequestBody {

    private final JsonReader reader;
    private final int maxSize;
    private byte[] bytes;
    private ObjectNode object;

    RequestBody(JsonReader reader, int maxSize) {
        this.reader = reader;
        this.maxSize = maxSize;
    }

    /** What was sent; null where it was not read. */
    public byte[] bytes() {
        return bytes;
    }

    /** The object in it; null where it was not read, or is none. */
    public ObjectNode object() {
        return object;
    }

    /** Notes what was sent. */
    public void arrived(byte[] sent) {
        this.bytes = sent;
    }

    /** Reads {@code sent} as {@link JsonReader#readObject} does, and notes it. */
    public ObjectNode readObject(byte[] sent) {
        arrived(sent);
        object = reader.readObject(sent, maxSize);
        return object;
    }

    /** Reads {@code sent} as {@link JsonReader#readArray} does, and notes it. */
    public ArrayNode readArray(byte[] sent) {
        arrived(sent);
        return reader.readArray(sent, maxSize);
    }
}
