package dev.atlassim.webhook.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What templates must make: JSON as the body, and a JSON object of names and values as the headers. */
final class RenderedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E]{0,8192}");

    /** Headers of the connection, and those that Atlas sets itself. */
    private static final Set<String> RESERVED = Set.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-mms-event",
            "x-mms-signature");

    private RenderedJson() {}

    /** The bytes of {@code text}, which must be JSON. */
    static byte[] body(String text) throws TemplateFailure {
        read(text);
        return text.getBytes(UTF_8);
    }

    /** The headers that {@code text} lists. */
    static Map<String, String> headers(String text) throws TemplateFailure {
        if (!(read(text) instanceof ObjectNode object)) {
            throw new TemplateFailure("does not make a JSON object");
        }
        var headers = new LinkedHashMap<String, String>();
        for (var header : object.properties()) {
            var value = header.getValue();
            if (!value.isValueNode()
                    || value.isNull()
                    || !NAME.matcher(header.getKey()).matches()
                    || !VALUE.matcher(value.asText()).matches()) {
                throw new TemplateFailure("makes a header that is not valid");
            }
            if (RESERVED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                throw new TemplateFailure("makes a header that templates cannot set, such as Content-Type or Host");
            }
            headers.put(header.getKey(), value.asText());
        }
        return headers;
    }

    private static JsonNode read(String text) throws TemplateFailure {
        try {
            var node = MAPPER.readTree(text);
            if (!node.isMissingNode()) {
                return node;
            }
        } catch (JsonProcessingException notJson) {
            // Reported below.
        }
        throw new TemplateFailure("does not make JSON");
    }
}
