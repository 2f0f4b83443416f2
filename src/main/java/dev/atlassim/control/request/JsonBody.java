package dev.atlassim.control.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.control.error.ControlException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads bodies of the control API as JSON, for every content type. */
public final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /**
     * The JSON object in {@code body}.
     *
     * @throws ControlException if it is not an object, or is longer than {@code maxSize} bytes
     */
    public static ObjectNode object(byte[] body, int maxSize) {
        if (body != null && body.length > maxSize) {
            throw new ControlException(413, "the body is longer than " + maxSize + " bytes");
        }
        if (read(body) instanceof ObjectNode object) {
            return object;
        }
        throw new ControlException(400, "the body must be one JSON object without repeated keys");
    }

    /** Null if it is not JSON. */
    private static JsonNode read(byte[] body) {
        try {
            return body == null ? null : MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
