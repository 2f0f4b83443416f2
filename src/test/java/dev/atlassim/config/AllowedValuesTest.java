package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedValuesTest {

    private final KnownSettings settings = new KnownSettings(List.of(SampleConfig.class));

    @ParameterizedTest
    @CsvSource({
        "simulator.port, a whole number from 0 to 65535",
        "simulator.scenario.watch, true or false",
        "simulator.scenario.watch-interval, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.rate-limit.delay, 'a duration, such as 30s or 10m'",
        "simulator.rate-limit.period, a whole number from 1 to 9223372036854775807",
        "simulator.rate-limit.sets.any-key.capacity, a whole number from 1 to 2147483647",
    })
    void typeAndConstraintsDescribeTheValues(String property, String allowed) {
        assertThat(settings.allowedValues(property)).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"simulator.scenario", "simulator.tls.hosts", "simulator.tls.hosts[0]", "simulator.unknown", ""})
    void textAndUnknownSettingsHaveNoDescription(String property) {
        assertThat(settings.allowedValues(property)).isEmpty();
    }
}
