package dev.atlassim.webhook.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.allow.AllowList;
import dev.atlassim.webhook.delivery.Outcome;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that do not keep to HTTP, or send without end. */
class HostileReceiverTest {

    private static final String NO_ANSWER = "no complete answer in time (simulator.webhooks.timeout)";
    private static final String CLOSED = "the connection was closed before the answer was complete";
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final Message MESSAGE =
            Message.of("{}".getBytes(UTF_8), AlertEvent.OPEN, Optional.empty(), Map.of());

    private static Vertx vertx;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What a receiver does with its connection, as soon as a request arrives. */
    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private static Outcome send(Map<String, String> settings, Behaviour behaviour) throws Exception {
        var config = Settings.of(WebhookConfig.class, settings);
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(server, behaviour));
            thread.start();
            try {
                return new Sender(config, new AllowList(config), vertx)
                        .send("http://127.0.0.1:" + server.getLocalPort() + "/", MESSAGE);
            } finally {
                thread.interrupt();
                thread.join();
            }
        }
    }

    private static void serve(ServerSocket server, Behaviour behaviour) {
        try (var socket = server.accept()) {
            // An answer that comes before its request would be another case.
            assertThat(socket.getInputStream().read(new byte[65536])).isPositive();
            behaviour.answer(socket.getOutputStream());
        } catch (IOException | InterruptedException closed) {
            // The sender has seen enough.
        }
    }

    private static void forEver() throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                HEAD,
                HEAD + "Content-Length: 10\r\n\r\n123",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\n123\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n"
            })
    void anAnswerThatDoesNotEndEndsWithTheTimeout(String part) throws Exception {
        assertThat(send(Map.of("simulator.webhooks.timeout", "100ms"), out -> {
                    out.write(part.getBytes(US_ASCII));
                    forEver();
                }))
                .isEqualTo(new Outcome.Failed(NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", HEAD + "Content-Length: 10\r\n\r\n123"})
    void aConnectionThatIsClosedTooEarlyIsReported(String part) throws Exception {
        assertThat(send(Map.of(), out -> out.write(part.getBytes(US_ASCII)))).isEqualTo(new Outcome.Failed(CLOSED));
    }

    @Test
    void whatIsNotHttpIsReported() throws Exception {
        assertThat(send(Map.of(), out -> out.write("SSH-2.0-OpenSSH\r\n\r\n".getBytes(US_ASCII))))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws Exception {
        assertThat(send(Map.of(), out -> {
                    out.write((HEAD + "Content-Length: 100000000000\r\n\r\n").getBytes(US_ASCII));
                    while (true) {
                        out.write(new byte[65536]);
                    }
                }))
                .isEqualTo(new Outcome.Answered(200));
    }

    /** The receiver waits with the rest until the sender has closed the connection, or the time is over. */
    @ParameterizedTest
    @CsvSource({"9, true", "10, false"})
    void moreThanTheMaximumIsNotWaitedFor(int max, boolean answered) throws Exception {
        var settings = Map.of("simulator.webhooks.max-answer-size", "" + max, "simulator.webhooks.timeout", "1s");

        assertThat(send(settings, out -> {
                    out.write((HEAD + "Content-Length: 11\r\n\r\n0123456789").getBytes(US_ASCII));
                    forEver();
                }))
                .isEqualTo(answered ? new Outcome.Answered(200) : new Outcome.Failed(NO_ANSWER));
    }

    @Test
    void headersWithoutEndAreReported() throws Exception {
        assertThat(send(Map.of(), out -> {
                    out.write(HEAD.getBytes(US_ASCII));
                    while (true) {
                        out.write("X-Header: 0123456789\r\n".getBytes(US_ASCII));
                    }
                }))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aFailedHandshakeIsReported() throws Exception {
        var config = Settings.of(WebhookConfig.class, Map.of());
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(server, out -> out.write("no handshake".getBytes(US_ASCII))));
            thread.start();

            assertThat(new Sender(config, new AllowList(config), vertx)
                            .send("https://127.0.0.1:" + server.getLocalPort() + "/", MESSAGE))
                    .isEqualTo(new Outcome.Failed("the TLS handshake failed"));
            thread.join();
        }
    }
}
