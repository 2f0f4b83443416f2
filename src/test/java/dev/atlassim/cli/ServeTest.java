package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.config.KnownSettings;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ServeTest {

    private static Map<String, String> values(String... arguments) {
        var serve = new Serve();
        new CommandLine(serve).parseArgs(arguments);
        return serve.values();
    }

    static Stream<OptionSpec> options() {
        return new CommandLine(new Serve())
                .getCommandSpec().options().stream().filter(option -> !option.usageHelp() && !option.versionHelp());
    }

    @ParameterizedTest
    @CsvSource({
        "--host=0.0.0.0, simulator.host, 0.0.0.0",
        "--port=0, simulator.port, 0",
        "--scenario=demo.yaml, simulator.scenario, demo.yaml",
        "--watch, simulator.scenario.watch, true",
        "--watch=false, simulator.scenario.watch, false",
        "--tls, simulator.tls, true",
        "--tls=maybe, simulator.tls, maybe",
    })
    void anOptionSetsAProperty(String argument, String property, String value) {
        assertThat(values(argument)).containsExactly(Map.entry(property, value));
    }

    @Test
    void optionsCanBeCombined() {
        assertThat(values("--watch", "--tls", "--scenario", "demo.yaml", "--port", "8081"))
                .hasSize(4);
        assertThat(values()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionNamesTheVariableOfItsSetting(OptionSpec option) {
        var property = values(option.longestName() + "=x").keySet().iterator().next();

        assertThat(Settings.known().properties()).contains(property);
        assertThat(option.description()[0]).endsWith("(" + KnownSettings.variable(property) + ").");
    }

    @Test
    void theCommonSettingsAreOptions() {
        assertThat(options().map(OptionSpec::longestName))
                .containsExactlyInAnyOrder("--host", "--port", "--scenario", "--watch", "--tls");
    }
}
