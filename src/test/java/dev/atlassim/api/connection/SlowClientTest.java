package dev.atlassim.api.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.Http2Connection;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections end when their clients are too slow, and only then. Each test waits up to 10 seconds for what takes less than one. */
@QuarkusTest
@TestProfile(SlowClientTest.ShortLimits.class)
class SlowClientTest {

    @TestHTTPResource(tls = true)
    URL secure;

    private static final int ATTEMPTS = 500;
    private static final String HEAD = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";

    private static final String CHUNKED = String.join(
            "\r\n", "PUT /_simulator/scenario HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "");

    /** Longer than all limits. */
    private static final String DELAY = """
            {"fault": {"type": "delay", "fixedDelayMilliseconds": 1500}}
            """;

    public static class ShortLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "simulator.http.header-timeout", "200ms",
                    "simulator.http.body-timeout", "200ms",
                    "simulator.http.idle-timeout", "1s");
        }
    }

    /** So that no connection waits until there is a token. */
    @BeforeEach
    void signIn() {
        Api.owner();
    }

    static Stream<Arguments> halves() {
        return Stream.of(
                arguments("nothing", ""),
                arguments("a part of the method", "P"),
                arguments("a part of the preface of HTTP/2", "PRI * HT"),
                arguments("a part of the head", "GET /q/health/live HTTP/1.1\r\nHost: loc"),
                arguments("a part of the second head", "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET /q"),
                arguments("a head without its body", HEAD.formatted("/api/oauth/token")),
                arguments("half a body for the Atlas API", HEAD.formatted("/api/atlas/v2/groups") + "{"),
                arguments("half a body for the token endpoint", HEAD.formatted("/api/oauth/token") + "grant_type="),
                arguments("half a body for the control API", HEAD.formatted("/_simulator/scenario") + "{"),
                arguments("a chunked body without its end", CHUNKED + "1\r\n{\r\n"));
    }

    private static RawConnection connect() {
        try {
            return new RawConnection(new Socket("localhost", RestAssured.port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("halves")
    void aConnectionEndsWhoseRequestDoesNot(String name, String sent) {
        try (var connection = connect()) {
            connection.send(sent);

            assertThat(connection.readToEnd().how()).isIn("FIN", "RST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /q/health/live HTTP/1.1\r\nX: ",
                "POST /api/oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n"
            })
    void oneByteNowAndThenIsNotEnough(String start) throws InterruptedException {
        try (var connection = connect()) {
            connection.send(start);
            for (int i = 0; i < ATTEMPTS; i++) {
                try {
                    connection.send("x");
                } catch (UncheckedIOException closed) {
                    return;
                }
                Thread.sleep(20);
            }
            assertThat(ATTEMPTS).as("bytes that were sent").isZero();
        }
    }

    @Test
    void aHandshakeThatDoesNotContinueEnds() throws IOException {
        try (var connection = new RawConnection(new Socket("localhost", secure.getPort()))) {
            connection.send(new byte[] {22, 3, 1});

            assertThat(connection.readToEnd().how()).isIn("FIN", "RST");
        }
    }

    @Test
    void aSlowBodyEndsItsStreamOfHttp2() throws IOException {
        try (var connection = new Http2Connection(new Socket("localhost", RestAssured.port))) {
            connection.begin(1, "POST", "/api/atlas/v2/groups");

            assertThat(connection.framesOf(1)).containsExactly("RST_STREAM(8)");
        }
    }

    @Test
    void anIdleConnectionWithHttp2Ends() throws IOException {
        try (var connection = new Http2Connection(new Socket("localhost", RestAssured.port))) {
            connection.request(1, "GET", "/api/atlas/v2/groups", null);

            assertThat(connection.framesOf(1)).endsWith("END");
            assertThat(connection.framesOf(3)).endsWith("CLOSED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60_000, 900_000})
    void aRequestMayWaitForItsAnswer(int size) {
        Faults.set(DELAY);
        try (var connection = connect()) {
            connection.request(Api.owner(), "POST", "/api/atlas/v2/groups", "x".repeat(size));

            var answer = connection.readToEnd();

            assertThat(answer.text()).startsWith("HTTP/1.1 400").contains("MALFORMED_JSON");
            assertThat(answer.how()).isEqualTo("FIN");
        } finally {
            Faults.clear();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60_000})
    void aRequestOverHttp2MayWaitForItsAnswer(int size) throws IOException {
        Faults.set(DELAY);
        try (var connection = new Http2Connection(new Socket("localhost", RestAssured.port))) {
            for (int stream = 1; stream < 6; stream += 2) {
                connection.request(stream, "POST", "/api/atlas/v2/groups", "x".repeat(size / 4));
            }

            assertThat(connection.framesOf(5)).containsExactly("HEADERS", "DATA", "END");
        } finally {
            Faults.clear();
        }
    }
}
