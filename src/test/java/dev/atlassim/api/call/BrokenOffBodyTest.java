package dev.atlassim.api.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.LogRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokenOffBodyTest {

    private static final String HEAD =
            "POST /api/oauth/token HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 413";

    @Test
    void aBodyThatTheServerCutsOffIsNoFaultOfTheSimulator() {
        var log = new LogRecorder();
        log.start();
        try {
            sendTooMuch();
            Api.anonymous().get("/q/health");
        } finally {
            log.stop();
        }
        assertThat(log.text()).doesNotContain("/api/oauth/token failed: java.io.IOException");
    }

    /** The server answers while the body is being sent. */
    private static void sendTooMuch() {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write((HEAD + Integer.toHexString(11_000_000) + "\r\n" + "x".repeat(11_000_000)).getBytes(UTF_8));
            assertThat(socket.getInputStream().readNBytes(ANSWER.length()))
                    .asString(UTF_8)
                    .isEqualTo(ANSWER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
