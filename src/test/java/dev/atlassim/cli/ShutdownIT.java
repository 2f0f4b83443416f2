package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Program;
import dev.atlassim.testing.RawConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of requests and connections when the packaged program is told to end. */
class ShutdownIT {

    private static final Map<String, String> ANY_PORT = Map.of("SIMULATOR_PORT", "0");
    private static final String CLOSING = "connection: close";
    private static final int TERMINATED = 143;
    private static final int ATTEMPTS = 10_000;

    @ParameterizedTest
    @CsvSource({"300, true", "600000, false"})
    void aRequestInFlightIsAnsweredBeforeTheEndUnlessItTakesLong(int delay, boolean answered) throws IOException {
        try (var program = Program.start(ANY_PORT)) {
            var port = program.port();
            try (var idle = connect(port);
                    var waiting = connect(port)) {
                ask(idle, "GET", "/q/health/live", null);
                idle.read("HTTP/1.1 200 OK".length());
                ask(
                        waiting,
                        "POST",
                        "/_simulator/faults",
                        "{\"faults\":[{\"fault\":{\"type\":\"delay\",\"fixedDelayMilliseconds\":" + delay + "}}]}");
                waiting.read("HTTP/1.1 200 OK".length());
                var late = connect(port);
                ask(late, "GET", "/api/atlas/v2/groups", null);
                awaitFault(port);

                program.terminate();

                assertThat(late.readToEnd().text().startsWith("HTTP/1.1 401")).isEqualTo(answered);
                assertThat(program.exitCode()).isEqualTo(TERMINATED);
            }
        }
    }

    @Test
    void aConnectionThatIsKeptIsToldToEndRatherThanCutOff() throws IOException {
        try (var program = Program.start(ANY_PORT);
                var kept = connect(program.port())) {
            assertThat(answer(kept)).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase(CLOSING);
            program.terminate();

            var last = answer(kept);
            while (last.startsWith("HTTP/1.1 200")
                    && !last.toLowerCase(Locale.ROOT).contains(CLOSING)) {
                last = answer(kept);
            }

            assertThat(last).startsWith("HTTP/1.1 200").containsIgnoringCase(CLOSING);
            assertThat(kept.readToEnd().how()).isEqualTo("FIN");
            assertThat(program.exitCode()).isEqualTo(TERMINATED);
        }
    }

    private static RawConnection connect(int port) throws IOException {
        return new RawConnection(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** The head of the next answer on {@code kept}, as far as it comes. */
    private static String answer(RawConnection kept) {
        ask(kept, "HEAD", "/_simulator/init", null);
        var head = new StringBuilder();
        for (var next = kept.read(1); next.length > 0; next = kept.read(1)) {
            head.append((char) next[0]);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    private static void ask(RawConnection connection, String method, String path, String body) {
        connection.request(Api.anonymous(), method, path, body);
    }

    /** Until the rule has fired: then the request is in flight. */
    private static void awaitFault(int port) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try (var control = connect(port)) {
                control.send("GET /_simulator/faults HTTP/1.0\r\n\r\n");
                if (control.readToEnd().text().replace(" ", "").contains("\"fired\":1")) {
                    return;
                }
            }
        }
        throw new AssertionError("the fault did not fire");
    }
}
