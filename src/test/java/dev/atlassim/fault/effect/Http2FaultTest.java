package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.Http2Connection;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class Http2FaultTest {

    private static final String BODY = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"fedcba98-7654-3210-fedc-ba9876543210\"}";
    private static final int NEIGHBOUR = 1;
    private static final int VICTIM = 3;

    @AfterEach
    void clear() {
        Faults.clear();
    }

    /** A fault, and the frames that its stream shows after that of a neighbour has been opened. */
    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("'EMPTY_RESPONSE'", "RST_STREAM(2)"),
                Arguments.of("'CONNECTION_RESET_BY_PEER'", "RST_STREAM(2)"),
                Arguments.of("'MALFORMED_RESPONSE_CHUNK'", "HEADERS DATA RST_STREAM(2)"),
                Arguments.of("'RANDOM_DATA_THEN_CLOSE'", "RST_STREAM(1)"),
                Arguments.of("'truncatedBody'", "HEADERS DATA RST_STREAM(2)"),
                Arguments.of(
                        "'chunkedDribbleDelay','numberOfChunks':3,'totalDuration':3", "HEADERS DATA DATA DATA END"),
                Arguments.of("'error','errorCode':'UNEXPECTED_ERROR'", "HEADERS DATA END"),
                Arguments.of("'RST_STREAM'", "RST_STREAM(2)"),
                Arguments.of("'RST_STREAM','code':'CANCEL'", "RST_STREAM(8)"),
                Arguments.of("'GOAWAY'", "GOAWAY(1,0) RST_STREAM(7)"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void theStreamEndsAsTheFaultSays(String fault, String frames) {
        checkStream(Http2FaultTest::connect, fault, frames);
    }

    /** The victim of a fault shows these frames, and the neighbour on the same connection gets its whole answer. */
    static void checkStream(Supplier<Http2Connection> connect, String fault, String frames) {
        Faults.set(
                "{'match':{'query':{'who':'neighbour'}},'fault':{'type':'delay','fixedDelayMilliseconds':300}}",
                "{'match':{'query':{'who':'victim'}},'fault':{'type':" + fault + "}}");
        try (var connection = connect.get()) {
            connection.request(NEIGHBOUR, "GET", "/api/atlas/v2/groups?who=neighbour&itemsPerPage=1", null);
            connection.request(VICTIM, "GET", "/api/atlas/v2/groups?who=victim&itemsPerPage=1", null);
            assertThat(String.join(" ", connection.framesOf(VICTIM))).isEqualTo(frames);
            assertThat(connection.framesOf(NEIGHBOUR)).endsWith("DATA", "END");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY_RESPONSE, RST_STREAM(2)",
        "CONNECTION_RESET_BY_PEER, RST_STREAM(2)",
        "MALFORMED_RESPONSE_CHUNK, HEADERS DATA RST_STREAM(2)",
        "RANDOM_DATA_THEN_CLOSE, RST_STREAM(1)",
        "truncatedBody, HEADERS DATA RST_STREAM(2)",
        "RST_STREAM, RST_STREAM(2)",
        "GOAWAY, 'GOAWAY(1,0) RST_STREAM(2)'"
    })
    void whatIsLostAfterwardsHasBeenApplied(String fault, String frames) {
        var project = Api.newProject();
        var path = Api.integrations(project, "VICTOR_OPS");
        Faults.set("{'match':{'groupId':'" + project + "'},'phase':'after','fault':{'type':'" + fault + "'}}");
        try (var connection = connect()) {
            connection.request(NEIGHBOUR, "POST", path, BODY);
            assertThat(String.join(" ", connection.framesOf(NEIGHBOUR))).isEqualTo(frames);
        }
        assertThat(Api.owner().get(path).statusCode()).isEqualTo(200);
        assertThat(Api.owner().post(path, BODY).statusCode()).isEqualTo(409);
    }

    @Test
    void aConnectionThatGoesAwayEndsWhenItsStreamsHaveEnded() {
        Faults.set("{'match':{'query':{'who':'victim'}},'fault':{'type':'GOAWAY'}}");
        try (var connection = connect()) {
            connection.request(NEIGHBOUR, "GET", "/api/atlas/v2/groups?who=victim", null);
            assertThat(connection.framesOf(NEIGHBOUR)).containsExactly("GOAWAY(0,0)", "RST_STREAM(7)");
            assertThat(connection.framesOf(NEIGHBOUR)).containsExactly("CLOSED");
        }
    }

    @ParameterizedTest
    @CsvSource({"RST_STREAM", "GOAWAY"})
    void whatOnlyHttp2HasDoesNotConcernHttp1(String fault) {
        Faults.set("{'fault':{'type':'" + fault + "'}}");
        assertThat(Api.owner().get("/api/atlas/v2/groups").statusCode()).isEqualTo(200);
        assertThat(Faults.list().path(0).path("hits").path("matched").asInt()).isZero();
    }

    private static Http2Connection connect() {
        return new Http2Connection(TransportFaultTest.connect());
    }
}
