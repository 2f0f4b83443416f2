package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of wrong settings, by what the framework says of them. */
class WrongSettingsTest {

    private static List<String> told(String... problems) {
        return WrongSettings.told(new ConfigValidationException(
                Arrays.stream(problems).map(Problem::new).toArray(Problem[]::new)));
    }

    private static String unconverted(String property, String value) {
        return "java.lang.IllegalArgumentException: SRCFG00039: The config property " + property
                + " with the config value \"" + value
                + "\" threw an Exception whilst being converted (it takes another)";
    }

    @Test
    void everySettingIsToldOnceInWordsOfItsOwn() {
        assertThat(told(unconverted("simulator.tls", "maybe"), unconverted("simulator.port", "$1")))
                .containsExactly(
                        "simulator.tls is \"maybe\" (it takes another)", "simulator.port is \"$1\" (it takes another)");
    }

    @Test
    void whatFollowsFromASettingIsNotToldBesideIt() {
        assertThat(told(unconverted("quarkus.http.port", "x"), unconverted("simulator.port", "x")))
                .containsExactly("simulator.port is \"x\" (it takes another)");
        assertThat(told(unconverted("quarkus.log.level", "x")))
                .containsExactly("quarkus.log.level is \"x\" (it takes another)");
    }

    @Test
    void anEmptyValueAndAnUnknownKeyAreTold() {
        assertThat(told(
                        "java.util.NoSuchElementException: SRCFG00040: The config property simulator.host is defined as the empty"
                                + " String (\"\") which the following Converter considered to be null: x"))
                .containsExactly("simulator.host is \"\"; give it a value, or leave it out");
        assertThat(
                        told(
                                "java.lang.IllegalArgumentException: SRCFG00049: Cannot convert nope to enum class x.EndpointSet, allowed values: a,b"))
                .containsExactly("simulator.rate-limit.sets has no set nope (it takes a,b)");
    }

    @Test
    void whatReadsOtherwiseIsToldAsItIs() {
        assertThat(told("simulator.port is required")).containsExactly("simulator.port is required");
    }
}
