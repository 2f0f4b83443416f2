package dev.atlassim.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Settings;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bounds of JSON: a value at the edge is read, one beyond it is refused with the name of the setting. */
class JsonReaderTest {

    private static final JsonReader DEFAULT = reader(Map.of());

    private static JsonReader reader(Map<String, String> properties) {
        return new JsonReader(Settings.of(JsonConfig.class, properties));
    }

    private static JsonNode read(JsonReader reader, String body) throws IOException {
        return reader.read(body.getBytes(UTF_8));
    }

    private static void assertEdge(JsonReader reader, JsonEdges edge, int bound) throws IOException {
        assertThat(read(reader, edge.body(bound)).isObject()).isTrue();
        assertThatThrownBy(() -> read(reader, edge.body(bound + 1)))
                .isInstanceOf(StreamConstraintsException.class)
                .hasMessageContaining("more than " + bound + " ")
                .hasMessageContaining("(" + edge.setting() + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "DEPTH, 1000",
        "INTEGER, 1000",
        "FRACTION, 1000",
        "TEXT, 10000000",
        "KEY, 50000",
        "KEY_OF_LONG_CHARACTERS, 50000"
    })
    void theDefaultsHoldAtTheirEdge(JsonEdges edge, int bound) throws IOException {
        assertEdge(DEFAULT, edge, bound);
    }

    @ParameterizedTest
    @EnumSource
    void eachBoundIsThatOfItsSetting(JsonEdges edge) throws IOException {
        assertEdge(reader(Map.of(edge.setting(), "33")), edge, 33);
    }
}
