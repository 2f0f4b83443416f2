package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The explanation of wrong settings, from what the framework says of them. */
class WrongSettingsTest {

    private static List<String> explain(Map<String, String> given, String... problems) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build();
        return new WrongSettings(new KnownSettings(List.of(SampleConfig.class)), config)
                        .explain(new ConfigValidationException(
                                Arrays.stream(problems).map(Problem::new).toArray(Problem[]::new)))
                        .stream()
                        .map(wrong -> wrong.line(wrong.property()))
                        .toList();
    }

    private static String unconverted(String property, String value) {
        return "java.lang.IllegalArgumentException: SRCFG00039: The config property " + property
                + " with the config value \"" + value
                + "\" threw an Exception whilst being converted SRCFG00029: Expected another value";
    }

    @Test
    void eachSettingHasALineOfItsOwn() {
        assertThat(explain(
                        Map.of(),
                        unconverted("simulator.scenario.watch", "maybe"),
                        unconverted("simulator.port", "$1")))
                .containsExactly(
                        "simulator.scenario.watch is \"maybe\", but must be true or false",
                        "simulator.port is \"$1\", but must be a whole number from 0 to 65535");
    }

    @Test
    void aValueOfSeveralLinesIsReportedInOne() {
        assertThat(explain(Map.of(), unconverted("simulator.port", "80\n81")))
                .containsExactly("simulator.port is \"80 81\", but must be a whole number from 0 to 65535");
    }

    @Test
    void aBrokenConstraintIsReportedWithTheValueAsItWasWritten() {
        assertThat(explain(Map.of("simulator.port", "070000"), "simulator.port must be between 0 and 65535"))
                .containsExactly("simulator.port is \"070000\", but must be a whole number from 0 to 65535");
    }

    @Test
    void theKeyOfAMapIsReportedAsItWasWritten() {
        assertThat(explain(
                        Map.of("simulator.rate-limit.sets.projects-root.capacity", "0"),
                        "simulator.rate-limit.sets.PROJECTS_ROOT.capacity must be greater than 0"))
                .containsExactly("simulator.rate-limit.sets.projects-root.capacity is \"0\","
                        + " but must be a whole number from 1 to 2147483647");
    }

    @Test
    void settingsOfTheFrameworkAreReportedOnlyIfNoneOfOursIsWrong() {
        assertThat(explain(Map.of(), unconverted("quarkus.http.port", "x"), unconverted("simulator.port", "x")))
                .containsExactly("simulator.port is \"x\", but must be a whole number from 0 to 65535");
        assertThat(explain(Map.of(), unconverted("quarkus.log.level", "x")))
                .containsExactly("quarkus.log.level is \"x\" SRCFG00029: Expected another value");
    }

    @Test
    void anotherProblemIsReportedAsItIs() {
        assertThat(explain(Map.of(), "the file application.yaml cannot be read"))
                .containsExactly("the file application.yaml cannot be read");
    }
}
