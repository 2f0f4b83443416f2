package dev.atlassim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command against servers of the test's own; the image's against itself is {@code src/it/images/run}'s. */
class HealthTest {

    private static final String HEALTHY = "{\"status\":\"UP\",\"checks\":[{\"name\":\"scenario\",\"status\":\"UP\"}]}";

    private final StringWriter err = new StringWriter();

    private int health(String host, Object port, String... args) {
        System.setProperty("simulator.host", host);
        System.setProperty("simulator.port", port.toString());
        var line = new String[args.length + 1];
        line[0] = "health";
        System.arraycopy(args, 0, line, 1, args.length);
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }

    @AfterEach
    void forget() {
        Arrays.asList("simulator.host", "simulator.port").forEach(System::clearProperty);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 200, 0", "localhost, 200, 0", "0.0.0.0, 200, 0", "::, 200, 0", "127.0.0.1, 503, 69"})
    void theExitCodeFollowsTheAnswer(String host, int status, int code) throws IOException {
        assertThat(healthOf(host, status, HEALTHY)).isEqualTo(code);
        assertThat(err.toString()).contains(code == 0 ? "" : "answered 503");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Hello</html>", "{\"status\":\"UP\",\"checks\":[]}"})
    void aPortOfAnotherProgramIsReported(String body) throws IOException {
        assertThat(healthOf("127.0.0.1", 200, body)).isEqualTo(69);
        assertThat(err.toString()).contains("a program that is not the simulator");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        assertThat(healthOf("127.0.0.1", 302, HEALTHY)).isEqualTo(69);
        assertThat(err.toString()).contains("answered 302");
    }

    /** The exit code where a server answers like this; redirects of its lead to an answer that would be good. */
    private int healthOf(String host, int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/q/health") ? status : 200, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            return health(host, server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void withoutASimulatorTheExitCodeSaysUnavailable() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(health("127.0.0.1", port)).isEqualTo(69);
        assertThat(err.toString()).contains("no simulator answers on 127.0.0.1:" + port);
    }

    @Test
    void whoNeverAnswersIsNotWaitedForLongerThanAsked() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(health("127.0.0.1", silent.getLocalPort(), "--timeout", "1"))
                    .isEqualTo(69);
            assertThat(err.toString()).contains("no simulator answers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http"})
    void anInvalidPortIsAWrongSetting(String port) {
        assertThat(health("127.0.0.1", port)).isEqualTo(78);
        assertThat(err.toString()).contains("simulator.port", port);
    }

    @ParameterizedTest
    @CsvSource({"0", "3601", "soon"})
    void anInvalidTimeoutIsWrongUsage(String seconds) {
        assertThat(health("127.0.0.1", 1, "--timeout", seconds)).isEqualTo(64);
        assertThat(err.toString()).contains("--timeout");
    }
}
