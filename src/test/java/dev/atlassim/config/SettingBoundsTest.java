package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlassim.testing.Settings;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of the settings, and what a start reports of values beyond them. */
class SettingBoundsTest {

    private static final KnownSettings KNOWN = new KnownSettings(Settings.mappings());

    /** What is reported of {@code properties}, which are wrong. */
    private static List<String> report(Map<String, String> properties) {
        var failure = catchThrowableOfType(ConfigValidationException.class, () -> Settings.read(properties));
        assertThat(failure).as("%s", properties).isNotNull();
        var given = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
        return new WrongSettings(KNOWN, given)
                .explain(failure).stream()
                        .map(wrong -> wrong.line(wrong.property()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.port, -1, a whole number from 0 to 65535",
        "simulator.port, 65536, a whole number from 0 to 65535",
        "simulator.port, http, a whole number from 0 to 65535",
        "simulator.port, 80.5, a whole number from 0 to 65535",
        "simulator.tls.port, 65536, a whole number from 0 to 65535",
        "simulator.auth.digest.nonce-lifetime, 0s, 'a duration of at least 1s, such as 30s or 10m'",
        "simulator.auth.token.lifetime, -PT5S, 'a duration of at least 1s, such as 30s or 10m'",
        "simulator.auth.token.lifetime, -5s, 'a duration of at least 1s, such as 30s or 10m'",
        "simulator.auth.token.lifetime, 999ms, 'a duration of at least 1s, such as 30s or 10m'",
        "simulator.auth.token.lifetime, long, 'a duration of at least 1s, such as 30s or 10m'",
        "simulator.fault.max-delay, -PT1S, 'a duration of at least 0s, such as 30s or 10m'",
        "simulator.fault.max-delay, -1s, 'a duration of at least 0s, such as 30s or 10m'",
        "simulator.http.max-body-size, 0, a whole number from 1 to 10000000",
        "simulator.http.max-body-size, 10000001, a whole number from 1 to 10000000",
        "simulator.http.max-discarded-size, -1, a whole number from 0 to 2147483647",
        "simulator.http.max-connections, 0, a whole number from 1 to 1000000",
        "simulator.http.max-connections, 1000001, a whole number from 1 to 1000000",
        "simulator.http.header-timeout, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.http.body-timeout, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.http.idle-timeout, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.http.json.max-depth, 0, a whole number from 1 to 1000",
        "simulator.http.json.max-depth, 1001, a whole number from 1 to 1000",
        "simulator.http.json.max-number-length, 0, a whole number from 1 to 10000",
        "simulator.http.json.max-number-length, 10001, a whole number from 1 to 10000",
        "simulator.http.json.max-string-length, 0, a whole number from 1 to 10000000",
        "simulator.http.json.max-string-length, 10000001, a whole number from 1 to 10000000",
        "simulator.http.json.max-name-length, 0, a whole number from 1 to 10000000",
        "simulator.http.json.max-name-length, 10000001, a whole number from 1 to 10000000",
        "simulator.control.max-scenario-size, 0, a whole number from 1 to 10000000",
        "simulator.control.max-scenario-size, 10000001, a whole number from 1 to 10000000",
        "simulator.fault.max-body-size, 0, a whole number from 1 to 10000000",
        "simulator.fault.max-body-size, 10000001, a whole number from 1 to 10000000",
        "simulator.journal.max-bytes, 0, a whole number from 1 to 9223372036854775807",
        "simulator.journal.max-entries, 0, a whole number from 1 to 2147483647",
        "simulator.journal.max-entries, 2147483648, a whole number from 1 to 2147483647",
        "simulator.proxy.trusted, 10.0.0.0/33, 'an address, or a network such as 10.0.0.0/8'",
        "simulator.proxy.trusted, proxy.test, 'an address, or a network such as 10.0.0.0/8'",
        "simulator.rate-limit.period, 0s, 'a duration of at least 1s, such as 30s or 10m'",
        "simulator.rate-limit.sets.projects.capacity, 0, a whole number from 1 to 2147483647",
        "simulator.rate-limit.sets.PROJECTS.refill, few, a whole number from 1 to 2147483647",
        "simulator.rate-limit.sets.projects-root.refill, 0, a whole number from 1 to 2147483647",
        "simulator.scenario.watch-interval, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.tls.reload-interval, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.tls, maybe, true or false",
        "simulator.webhooks.back-off, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.webhooks.connect-timeout, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.webhooks.max-answer-size, -1, a whole number from 0 to 10000000",
        "simulator.webhooks.max-answer-size, 10000001, a whole number from 0 to 10000000",
        "simulator.webhooks.max-attempts, 0, a whole number from 1 to 100",
        "simulator.webhooks.max-attempts, 101, a whole number from 1 to 100",
        "simulator.webhooks.max-back-off, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.webhooks.max-deliveries, 0, a whole number from 1 to 2147483647",
        "simulator.webhooks.max-in-flight, 0, a whole number from 1 to 100",
        "simulator.webhooks.max-in-flight, 101, a whole number from 1 to 100",
        "simulator.webhooks.max-pending, 0, a whole number from 1 to 2147483647",
        "simulator.webhooks.max-redirects, -1, a whole number from 0 to 10",
        "simulator.webhooks.max-redirects, 11, a whole number from 0 to 10",
        "simulator.webhooks.max-rendered-size, 0, a whole number from 1 to 10000000",
        "simulator.webhooks.max-rendered-size, 10000001, a whole number from 1 to 10000000",
        "simulator.webhooks.max-template-size, 0, a whole number from 1 to 10000000",
        "simulator.webhooks.max-template-size, 10000001, a whole number from 1 to 10000000",
        "simulator.webhooks.template-timeout, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.webhooks.max-wait, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
        "simulator.webhooks.timeout, 0s, 'a duration of at least 1ms, such as 30s or 10m'",
    })
    void aWrongValueIsReportedWithTheAllowedOnes(String property, String value, String allowed) {
        assertThat(report(Map.of(property, value)))
                .containsExactly(property + " is \"" + value + "\", but must be " + allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiver:0",
                "receiver:65536",
                "re ceiver",
                "http://receiver",
                "10.0.0.0/33",
                "[::1",
                "[receiver]"
            })
    void aReceiverThatIsNoneIsReported(String value) {
        assertThat(report(Map.of("simulator.webhooks.allow", value)))
                .containsExactly("simulator.webhooks.allow is \"" + value
                        + "\", but must be a host name, an address or a network, with or without a port, such as"
                        + " receiver:8080, 10.0.0.0/8 or [::1]:8080");
    }

    @Test
    void aKeyOfAMapThatIsUnknownIsReported() {
        assertThat(report(Map.of("simulator.rate-limit.sets.nope.capacity", "1")))
                .singleElement()
                .asString()
                .startsWith("simulator.rate-limit.sets.nope.capacity has the key \"nope\", but it must be one of ")
                .contains("projects-root");
    }

    @Test
    void anEmptyValueIsReported() {
        assertThat(report(Map.of("simulator.host", "")))
                .containsExactly("simulator.host is \"\"; give it a value, or leave it out");
    }

    @Test
    void severalWrongValuesAreReportedTogether() {
        assertThat(report(Map.of(
                        "simulator.port", "http",
                        "simulator.tls.port", "-1",
                        "simulator.journal.max-bytes", "0",
                        "simulator.journal.max-entries", "0",
                        "simulator.fault.by-header", "perhaps")))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "simulator.port",
                        "simulator.tls.port",
                        "simulator.journal.max-bytes",
                        "simulator.journal.max-entries",
                        "simulator.fault.by-header");
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.port, 0",
        "simulator.port, 65535",
        "simulator.control.max-scenario-size, 10000000",
        "simulator.fault.max-body-size, 10000000",
        "simulator.fault.max-delay, 0s",
        "simulator.http.max-body-size, 1",
        "simulator.http.max-body-size, 10000000",
        "simulator.http.max-discarded-size, 0",
        "simulator.http.max-discarded-size, 2147483647",
        "simulator.http.max-connections, 1",
        "simulator.http.max-connections, 1000000",
        "simulator.http.header-timeout, 1ms",
        "simulator.http.body-timeout, 1ms",
        "simulator.http.idle-timeout, 1ms",
        "simulator.http.json.max-depth, 1",
        "simulator.http.json.max-depth, 1000",
        "simulator.http.json.max-number-length, 1",
        "simulator.http.json.max-number-length, 10000",
        "simulator.http.json.max-string-length, 1",
        "simulator.http.json.max-string-length, 10000000",
        "simulator.http.json.max-name-length, 1",
        "simulator.http.json.max-name-length, 10000000",
        "simulator.journal.max-bytes, 2147483648",
        "simulator.journal.max-entries, 1",
        "simulator.journal.max-entries, 2147483647",
        "simulator.rate-limit.period, 1s",
        "simulator.rate-limit.sets.projects.capacity, 1",
        "simulator.scenario.watch-interval, 1ms",
        "simulator.tls.reload-interval, 1ms",
        "simulator.webhooks.allow, receiver:65535",
        "simulator.webhooks.back-off, 1ms",
        "simulator.webhooks.connect-timeout, 1ms",
        "simulator.webhooks.max-answer-size, 0",
        "simulator.webhooks.max-answer-size, 10000000",
        "simulator.webhooks.max-attempts, 1",
        "simulator.webhooks.max-attempts, 100",
        "simulator.webhooks.max-back-off, 1ms",
        "simulator.webhooks.max-deliveries, 1",
        "simulator.webhooks.max-in-flight, 1",
        "simulator.webhooks.max-in-flight, 100",
        "simulator.webhooks.max-pending, 1",
        "simulator.webhooks.max-redirects, 0",
        "simulator.webhooks.max-redirects, 10",
        "simulator.webhooks.max-rendered-size, 1",
        "simulator.webhooks.max-rendered-size, 10000000",
        "simulator.webhooks.max-template-size, 1",
        "simulator.webhooks.max-template-size, 10000000",
        "simulator.webhooks.template-timeout, 1ms",
        "simulator.webhooks.max-wait, 1ms",
        "simulator.webhooks.timeout, 1ms",
    })
    void valuesAtTheEdgeAreAllowed(String property, String value) {
        assertThat(Settings.read(Map.of(property, value))
                        .getConfigValue(property)
                        .getValue())
                .isEqualTo(value);
    }
}
