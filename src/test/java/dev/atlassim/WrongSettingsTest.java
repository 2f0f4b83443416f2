package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that no setting takes are told at start, before they turn every request into a riddle. */
class WrongSettingsTest {

    private static void read(String property, String value) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(Map.of(property, value), "test", 100));
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .forEach(type -> builder.withMapping(type.reflect()));
        assertThat(builder.build()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.port, -1, a whole number from 0 to 65535",
        "simulator.port, 65536, a whole number from 0 to 65535",
        "simulator.port, http, a whole number from 0 to 65535",
        "simulator.tls.port, 65536, a whole number from 0 to 65535",
        "simulator.auth.digest.nonce-lifetime, 0s, a time span of at least 1s",
        "simulator.auth.token.lifetime, -5s, a time span of at least 1s",
        "simulator.auth.token.lifetime, 999ms, a time span of at least 1s",
        "simulator.auth.token.lifetime, long, a time span of at least 1s",
        "simulator.fault.max-delay, -1s, a time span such as",
        "simulator.http.max-body-size, 0, a whole number from 1 to 10000000",
        "simulator.http.max-body-size, 10000001, a whole number from 1 to 10000000",
        "simulator.journal.max-bytes, 0, a whole number from 1",
        "simulator.journal.max-entries, 0, a whole number from 1 to 2147483647",
        "simulator.journal.max-entries, 2147483648, a whole number from 1 to 2147483647",
        "simulator.rate-limit.period, 0s, a time span of at least 1s",
        "simulator.rate-limit.sets.projects.capacity, 0, a whole number from 1 to 2147483647",
        "simulator.scenario.watch-interval, 0s, a time span of at least 1ms",
    })
    void aWrongSettingIsToldWithWhatWouldBeRight(String property, String value, String wanted) {
        assertThatThrownBy(() -> read(property, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("The config property %s with the config value \"%s\"", property, value)
                .hasMessageContaining("(it takes " + wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.port, 0",
        "simulator.port, 65535",
        "simulator.fault.max-delay, 0s",
        "simulator.http.max-body-size, 10000000",
        "simulator.journal.max-bytes, 2147483648",
        "simulator.journal.max-entries, 1",
        "simulator.journal.max-entries, 2147483647",
        "simulator.rate-limit.period, 1s",
        "simulator.rate-limit.sets.projects.capacity, 1",
        "simulator.scenario.watch-interval, 1ms",
    })
    void valuesAtTheEdgeAreTaken(String property, String value) {
        read(property, value);
    }
}
