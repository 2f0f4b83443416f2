package dev.atlassim.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Reads and writes JSON as Atlas does: compact or indented, strict on the way in. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final ObjectWriter COMPACT = MAPPER.writer();

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

    private Json() {}

    /** The value in UTF-8, without a newline at the end. */
    public static byte[] write(Object value, boolean pretty) {
        try {
            return (pretty ? PRETTY : COMPACT).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a request body that must be one JSON object without repeated keys. How Atlas tells these mistakes apart is
     * not known (inferred): empty or no object {@link ErrorCode#INVALID_JSON}, a repeated key
     * {@link ErrorCode#INVALID_JSON_ATTRIBUTE}, else {@link ErrorCode#MALFORMED_JSON}.
     */
    public static ObjectNode readObject(byte[] body, int maxBodySize) {
        return read(body, maxBodySize, ObjectNode.class);
    }

    /** The same for a body that must be one JSON array. */
    public static ArrayNode readArray(byte[] body, int maxBodySize) {
        return read(body, maxBodySize, ArrayNode.class);
    }

    /** The same for what may be any JSON. */
    public static JsonNode readAny(byte[] body) {
        return read(body, Integer.MAX_VALUE, JsonNode.class);
    }

    private static <T extends JsonNode> T read(byte[] body, int maxBodySize, Class<T> kind) {
        if (body != null && body.length > maxBodySize) {
            throw ErrorCode.REQUEST_ENTITY_TOO_LARGE.with(maxBodySize);
        }
        try {
            var node = body == null ? null : MAPPER.readTree(body);
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
