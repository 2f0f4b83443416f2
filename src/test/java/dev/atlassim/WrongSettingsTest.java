package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that no setting takes are told at start, before they turn every request into a riddle. */
class WrongSettingsTest {

    private static void read(String property, String value) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withValidator((BeanValidationConfigValidator)
                        () -> Validation.buildDefaultValidatorFactory().getValidator())
                .withSources(new PropertiesConfigSource(Map.of(property, value), "test", 100));
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .forEach(type -> builder.withMapping(type.reflect()));
        assertThat(builder.build()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.auth.digest.nonce-lifetime, 0s",
        "simulator.auth.token.lifetime, -5s",
        "simulator.auth.token.lifetime, 999ms",
        "simulator.fault.max-delay, -1s",
        "simulator.rate-limit.period, 0s",
        "simulator.scenario.watch-interval, 0s",
        "simulator.journal.max-entries, 0",
    })
    void aWrongSettingIsTold(String property, String value) {
        assertThatThrownBy(() -> read(property, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(property);
    }

    @Test
    void theShortestDurationsAreTaken() {
        read("simulator.fault.max-delay", "0s");
        read("simulator.rate-limit.period", "1s");
        read("simulator.scenario.watch-interval", "1ms");
    }
}
