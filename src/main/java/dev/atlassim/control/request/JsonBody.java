package dev.atlassim.control.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.control.error.ControlException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads bodies of the control API as JSON, for every content type. */
@Singleton
public class JsonBody {

    private final JsonReader reader;

    public JsonBody(JsonReader reader) {
        this.reader = reader;
    }

    /**
     * The JSON object in {@code body}.
     *
     * @throws ControlException if it is not an object, or is longer than {@code maxSize} bytes
     */
    ObjectNode object(byte[] body, int maxSize) {
        return read(body, maxSize, "");
    }

    /** The same, where {@code maxSize} is the value of {@code setting}. */
    public ObjectNode object(byte[] body, int maxSize, String setting) {
        return read(body, maxSize, " (" + setting + ")");
    }

    private ObjectNode read(byte[] body, int maxSize, String setting) {
        if (body != null && body.length > maxSize) {
            throw new ControlException(413, "the body is longer than " + maxSize + " bytes" + setting);
        }
        if (read(body) instanceof ObjectNode object) {
            return object;
        }
        throw new ControlException(400, "the body must be one JSON object without repeated keys");
    }

    /** Null if it is not JSON. */
    private JsonNode read(byte[] body) {
        try {
            return body == null ? null : reader.read(body);
        } catch (StreamConstraintsException beyondBound) {
            throw new ControlException(400, "the body " + beyondBound.getOriginalMessage());
        } catch (JsonProcessingException notJson) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
