package dev.atlassim.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

/** What needs no Docker engine. */
class AtlasSimulatorContainerTest {

    @Test
    void anImageThatIsNoSubstituteIsRefused() {
        assertThatThrownBy(() -> new AtlasSimulatorContainer("postgres:17"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("atlas-simulator");
        var declared = DockerImageName.parse("mirror/simulator:1").asCompatibleSubstituteFor("atlas-simulator");
        try (var container = new AtlasSimulatorContainer(declared)) {
            assertThat(container.getExposedPorts()).containsExactly(8080);
        }
    }

    @Test
    void settingsBecomeVariables() {
        try (var container = new AtlasSimulatorContainer("atlas-simulator:latest")) {
            container.withSetting("simulator.rate-limit.enabled", "false").withControlToken("secret");

            assertThat(container.getEnvMap())
                    .containsEntry("SIMULATOR_RATE_LIMIT_ENABLED", "false")
                    .containsEntry("SIMULATOR_CONTROL_TOKEN", "secret");
        }
    }
}
