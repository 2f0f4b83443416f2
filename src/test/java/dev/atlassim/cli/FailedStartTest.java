package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.config.WrongSettingException;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is reported of a failed start, and its exit code, by the failure that caused it. */
class FailedStartTest {

    private static final Map<String, String> PORT_OPTION = Map.of("simulator.port", "--port");

    private final StringWriter err = new StringWriter();

    private int code(Map<String, String> options, Exception root) {
        return new FailedStart(options, new PrintWriter(err, true))
                .report(new IllegalStateException("the framework's own", new IllegalStateException(root)));
    }

    private static ConfigValidationException unconverted(String... properties) {
        return new ConfigValidationException(Arrays.stream(properties)
                .map(property -> new Problem("The config property " + property
                        + " with the config value \"x\" threw an Exception whilst being converted y"))
                .toArray(Problem[]::new));
    }

    @Test
    void theExitCodeFollowsTheFailure() {
        assertThat(code(Map.of(), unconverted("simulator.port"))).isEqualTo(78);
        assertThat(code(Map.of(), new WrongSettingException("simulator.tls.port is taken")))
                .isEqualTo(78);
        assertThat(code(Map.of(), new UnknownHostException("nohost.invalid"))).isEqualTo(78);
        assertThat(code(Map.of(), new QuarkusBindException("127.0.0.1", 8080, new BindException("taken"))))
                .isEqualTo(69);
        assertThat(code(Map.of(), new IllegalArgumentException("nobody expected this")))
                .isEqualTo(70);
    }

    @Test
    void aSettingIsReportedInALineOfItsOwn() {
        code(Map.of(), unconverted("simulator.port", "simulator.tls"));

        assertThat(err.toString().lines())
                .containsExactly(
                        "simulator.port is \"x\", but must be a whole number from 0 to 65535",
                        "simulator.tls is \"x\", but must be true or false");
    }

    @Test
    void aWrongOptionIsReportedByItsNameAsWrongUsage() {
        assertThat(code(PORT_OPTION, unconverted("simulator.port"))).isEqualTo(64);
        assertThat(err.toString().lines())
                .containsExactly("--port is \"x\", but must be a whole number from 0 to 65535");
        assertThat(code(Map.of("simulator.host", "--host"), new UnknownHostException("nohost.invalid")))
                .isEqualTo(64);
        assertThat(err.toString()).contains("--host must be a name or an address of this machine: nohost.invalid");
    }

    @Test
    void aWrongSettingDeterminesTheExitCodeBesideAWrongOption() {
        assertThat(code(PORT_OPTION, unconverted("simulator.port", "simulator.tls")))
                .isEqualTo(78);
    }
}
