package dev.atlassim.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads JSON strictly and within bounds: no repeated keys, and nothing after the value. */
@Singleton
public class JsonReader {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

    private final JsonMapper mapper;

    /** Reads within the bounds of {@code config}. */
    @Inject
    public JsonReader(JsonConfig config) {
        this(JsonBounds.of(config));
    }

    JsonReader(JsonBounds bounds) {
        var factory = JsonFactory.builder().streamReadConstraints(bounds).build();
        this.mapper = JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /**
     * The value in {@code body}; missing where it is empty.
     *
     * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException if it exceeds a bound; the message says which
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON
     */
    public JsonNode read(byte[] body) throws IOException {
        return mapper.readTree(body);
    }

    /**
     * Reads a request body of the Atlas API that must be one JSON object without repeated keys. How Atlas tells these
     * mistakes apart is not known (inferred): empty or no object {@link ErrorCode#INVALID_JSON}, a repeated key
     * {@link ErrorCode#INVALID_JSON_ATTRIBUTE}, else {@link ErrorCode#MALFORMED_JSON}.
     */
    public ObjectNode readObject(byte[] body, int maxBodySize) {
        return read(body, maxBodySize, ObjectNode.class);
    }

    /** The same for a body that must be one JSON array. */
    public ArrayNode readArray(byte[] body, int maxBodySize) {
        return read(body, maxBodySize, ArrayNode.class);
    }

    <T extends JsonNode> T read(byte[] body, int maxBodySize, Class<T> kind) {
        if (body != null && body.length > maxBodySize) {
            throw ErrorCode.REQUEST_ENTITY_TOO_LARGE.with(maxBodySize);
        }
        try {
            var node = body == null ? null : read(body);
            if (kind.isInstance(node)) {
                return kind.cast(node);
            }
        } catch (StreamReadException e) {
            var duplicate = DUPLICATE.matcher(e.getOriginalMessage());
            throw duplicate.find()
                    ? ErrorCode.INVALID_JSON_ATTRIBUTE.with(duplicate.group(1))
                    : ErrorCode.MALFORMED_JSON.with();
        } catch (IOException e) {
            throw ErrorCode.MALFORMED_JSON.with();
        }
        throw ErrorCode.INVALID_JSON.with();
    }
}
