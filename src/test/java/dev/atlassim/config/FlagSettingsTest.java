package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.answer.ExplainConfig;
import dev.atlassim.testing.Settings;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting that is true or false must not silently read another word as false. */
class FlagSettingsTest {

    static Stream<String> flags() {
        return Settings.mappings().stream()
                .flatMap(type -> ConfigMappings.getProperties(ConfigClass.configClass(type)).entrySet().stream())
                .filter(setting -> setting.getValue().getMethod().getReturnType() == boolean.class)
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("flags")
    void anotherWordIsRejected(String property) {
        assertThatThrownBy(() -> Settings.read(Map.of(property, "maybe")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContainingAll(property, "\"maybe\"", "true or false");
    }

    @Test
    void thereAreSuchSettings() {
        assertThat(flags()).contains("simulator.tls", "simulator.journal.enabled");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "on, true", "1, true", "' true ', true", "false, false", "no, false"})
    void theUsualWordsAreRead(String word, boolean meant) {
        assertThat(Settings.of(ExplainConfig.class, Map.of("simulator.explain", word))
                        .always())
                .isEqualTo(meant);
    }
}
