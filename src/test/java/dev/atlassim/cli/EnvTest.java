package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.control.ControlledWorld;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class EnvTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRunningSimulatorReturnsWhatToExport() {
        var code = env("--url", Api.base(), "--token", ControlledWorld.TOKEN, "--client", "terraform");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("export MONGODB_ATLAS_BASE_URL=" + Api.base() + "/")
                .contains("export MONGODB_ATLAS_ORG_ID=" + ControlledWorld.ORG);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void formatAndSandboxAreHandedOn() {
        var code = env(
                "--url", Api.base(), "--token", ControlledWorld.TOKEN, "--format", "dotenv", "--sandbox", "no such");

        assertThat(code).isEqualTo(64);
        assertThat(err.toString()).contains("there is no organization or sandbox 'no such'");
        assertThat(env("--url", Api.base(), "--token", ControlledWorld.TOKEN, "--format", "dotenv"))
                .isZero();
        assertThat(out.toString()).startsWith("ATLAS_BASE_URL=");
    }

    @Test
    void whatTheSimulatorRefusesIsWrongUsage() {
        assertThat(env("--url", Api.base(), "--token", "wrong")).isEqualTo(64);
        assertThat(err.toString()).contains("simulator.control.token");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutASimulatorTheExitCodeSaysUnavailable() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(env("--url", "http://127.0.0.1:" + port)).isEqualTo(69);
        assertThat(err.toString()).contains("no simulator answers at http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "http:///path", "simulator"})
    void anInvalidAddressIsWrongUsage(String url) {
        assertThat(env("--url", url)).isEqualTo(64);
        assertThat(err.toString()).contains("--url must be like http://127.0.0.1:8080, not " + url);
    }

    private int env(String... args) {
        var line = new String[args.length + 1];
        line[0] = "env";
        System.arraycopy(args, 0, line, 1, args.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }
}
