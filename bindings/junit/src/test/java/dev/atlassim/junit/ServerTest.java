package dev.atlassim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.bindings.Control;
import dev.atlassim.bindings.ControlException;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the simulator leaves of the process that it runs in. */
@Isolated
class ServerTest {

    @Test
    void theProcessIsLeftAsItWas() throws IOException {
        var manager = LogManager.getLogManager();
        var handlers = List.of(Logger.getLogger("").getHandlers());
        var level = Logger.getLogger("").getLevel();
        var loader = Thread.currentThread().getContextClassLoader();
        // The JDK notes the time zone as a property when it is first asked for.
        var zone = ZoneId.systemDefault();
        var properties = System.getProperties().clone();
        assertThat(zone).isNotNull();
        try (var server = Server.start()) {
            assertThat(Control.of(server.baseUrl()).access().orgId()).hasSize(24);
        }
        assertThat(LogManager.getLogManager()).isSameAs(manager);
        assertThat(Logger.getLogger("").getHandlers()).containsExactlyElementsOf(handlers);
        assertThat(Logger.getLogger("").getLevel()).isEqualTo(level);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        assertThat(System.getProperties()).isEqualTo(properties);
    }

    @Test
    void settingsOfTheProgramUnderTestAreNotItsOwn() throws IOException {
        System.setProperty("quarkus.http.port", "1");
        System.setProperty("quarkus.profile", "test");
        System.setProperty("simulator.control.token", "secret");
        System.setProperty("simulator.tls", "true");
        try (var server = Server.start()) {
            assertThat(Control.of(server.baseUrl()).access().orgId()).hasSize(24);
            assertThat(System.getProperty("quarkus.http.port")).isEqualTo("1");
        } finally {
            System.clearProperty("quarkus.http.port");
            System.clearProperty("quarkus.profile");
            System.clearProperty("simulator.control.token");
            System.clearProperty("simulator.tls");
        }
    }

    @Test
    void whyItCannotStartIsToldAndTheNextOneCan() throws IOException {
        System.setProperty("simulator.scenario", "no/such/file.yaml");
        try {
            assertThatThrownBy(Server::start).hasMessageContaining("no/such/file.yaml");
        } finally {
            System.clearProperty("simulator.scenario");
        }
        String baseUrl;
        try (var server = Server.start()) {
            baseUrl = server.baseUrl();
            assertThat(Control.of(baseUrl).journal()).isEmpty();
        }
        assertThatThrownBy(() -> Control.of(baseUrl).journal())
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("could not be asked");
    }
}
