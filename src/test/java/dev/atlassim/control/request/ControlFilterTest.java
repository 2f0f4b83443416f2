package dev.atlassim.control.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.LogRecorder;
import dev.atlassim.testing.Settings;
import io.quarkus.runtime.StartupEvent;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void aControlApiWithoutATokenThatOthersCanReachIsWarnedOf(String host) throws UnknownHostException {
        assertThat(warning(host, Map.of()))
                .contains("listening on " + host + " without a control token")
                .contains("SIMULATOR_CONTROL_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void aControlApiOfThisMachineAloneIsNotWarnedOf(String host) throws UnknownHostException {
        assertThat(warning(host, Map.of())).isEmpty();
    }

    @Test
    void aClosedControlApiIsNotWarnedOf() throws UnknownHostException {
        assertThat(warning("0.0.0.0", Map.of("simulator.control.token", "t"))).isEmpty();
    }

    private static String warning(String host, Map<String, String> settings) throws UnknownHostException {
        var log = new LogRecorder();
        log.start();
        try {
            new ControlFilter(Settings.of(ControlConfig.class, settings), host).warn(new StartupEvent());
        } finally {
            log.stop();
        }
        return log.text();
    }
}
