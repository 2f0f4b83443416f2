package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** What the process ends with where a start failed, by the failure at the bottom of it. */
class ServeTest {

    private static int code(Exception root) {
        return Serve.code(new IllegalStateException("the framework's own", new IllegalStateException(root)));
    }

    @Test
    void theExitCodeFollowsTheFailure() {
        var problem = new ConfigValidationException.Problem("simulator.port is none");
        assertThat(code(new ConfigValidationException(new ConfigValidationException.Problem[] {problem})))
                .isEqualTo(78);
        assertThat(code(new UnknownHostException("nohost.invalid"))).isEqualTo(78);
        assertThat(code(new QuarkusBindException("127.0.0.1", 8080, new BindException("taken"))))
                .isEqualTo(69);
        assertThat(code(new IllegalArgumentException("nobody expected this"))).isEqualTo(70);
    }
}
