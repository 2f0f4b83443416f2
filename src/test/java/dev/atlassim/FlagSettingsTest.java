package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atlassim.api.answer.ExplainConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting that is true or false takes nothing else, which would be false in silence. */
class FlagSettingsTest {

    static Stream<String> flags() {
        return mappings()
                .flatMap(type -> ConfigMappings.getProperties(ConfigClass.configClass(type)).entrySet().stream())
                .filter(setting -> setting.getValue().getMethod().getReturnType() == boolean.class)
                .map(Map.Entry::getKey);
    }

    private static Stream<Class<?>> mappings() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.atlassim").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect);
    }

    private static SmallRyeConfig read(String property, String value) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(Map.of(property, value), "test", 100));
        mappings().forEach(builder::withMapping);
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("flags")
    void anotherWordIsToldWithItsSettingAndWhatWouldBeRight(String property) {
        assertThatThrownBy(() -> read(property, "maybe"))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContainingAll(property, "\"maybe\"", "true or false");
    }

    @Test
    void thereAreSuchSettings() {
        assertThat(flags()).contains("simulator.tls", "simulator.journal.enabled");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "on, true", "1, true", "' true ', true", "false, false", "no, false"})
    void theUsualWordsAreTaken(String word, boolean meant) {
        assertThat(read("simulator.explain", word)
                        .getConfigMapping(ExplainConfig.class)
                        .always())
                .isEqualTo(meant);
    }
}
