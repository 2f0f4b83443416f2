package dev.atlassim.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes JSON as Atlas does, compact or indented, and reads it again. {@link JsonReader} reads what others send. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final JsonReader READER = new JsonReader(JsonBounds.LARGEST);

    private static final ObjectWriter COMPACT = MAPPER.writer();

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));

    private Json() {}

    /** The value in UTF-8, without a newline at the end. */
    public static byte[] write(Object value, boolean pretty) {
        try {
            return (pretty ? PRETTY : COMPACT).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes compact JSON to {@code to} bit by bit. */
    public static JsonGenerator generator(OutputStream to) throws IOException {
        return MAPPER.createGenerator(to);
    }

    /** Reads one object that the simulator has written, or read before. */
    public static ObjectNode readObject(byte[] json, int maxSize) {
        return READER.readObject(json, maxSize);
    }

    /** Reads any value that the simulator has written, or read before. */
    public static JsonNode readAny(byte[] json) {
        return READER.read(json, Integer.MAX_VALUE, JsonNode.class);
    }
}
