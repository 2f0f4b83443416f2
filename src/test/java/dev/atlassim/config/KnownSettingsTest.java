package dev.atlassim.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTest {

    private final KnownSettings settings = new KnownSettings(List.of(SampleConfig.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulator.port",
                "%dev.simulator.port",
                "SIMULATOR_PORT",
                "simulator_port",
                "SIMULATOR_SCENARIO",
                "SIMULATOR_SCENARIO_WATCH_INTERVAL",
                "simulator.tls.hosts",
                "simulator.tls.hosts[1]",
                "SIMULATOR_TLS_HOSTS_0_",
                "simulator.rate-limit.sets.PROJECTS_ROOT.capacity",
                "SIMULATOR_RATE_LIMIT_SETS_PROJECTS_ROOT_CAPACITY"
            })
    void aKnownSettingIsNotReported(String name) {
        assertThat(settings.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PATH", "quarkus.http.port", "MY_SIMULATOR_PORT", "simulators.port", "simulator", "SIMULATORS"})
    void aSettingOfAnotherProgramIsNotReported(String name) {
        assertThat(settings.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "simulator.prot, simulator.port",
        "%dev.simulator.prot, simulator.port",
        "simulator.Port, simulator.port",
        "SIMULATOR_PROT, SIMULATOR_PORT",
        "SIMULATOR_Port, SIMULATOR_PORT",
        "simulator.scenario.watchInterval, simulator.scenario.watch-interval",
        "SIMULATOR_SCENARIO_WATCHINTERVAL, SIMULATOR_SCENARIO_WATCH_INTERVAL",
        "simulator.tls.host, simulator.tls.hosts",
        "simulator.rate-limit.sets.PROJECTS_ROOT.capasity, simulator.rate-limit.sets.PROJECTS_ROOT.capacity"
    })
    void anUnknownSettingIsReportedWithTheClosestName(String name, String meant) {
        assertThat(settings.problem(name)).contains("there is no setting " + name + "; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator.something-else-entirely", "SIMULATOR_SERVICE_HOST_AND_THEN_SOME"})
    void anUnknownSettingThatIsCloseToNoneIsReportedAlone(String name) {
        assertThat(settings.problem(name)).contains("there is no setting " + name);
    }
}
