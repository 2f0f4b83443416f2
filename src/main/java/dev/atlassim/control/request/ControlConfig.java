package dev.atlassim.control.request;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Positive;
import java.util.Optional;

/** Settings of the control API. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.control")
public interface ControlConfig {

    /** The bearer token that the control API asks for; open to everybody who reaches it where absent. */
    Optional<String> token();

    /** Longest body of a scenario sent to the control API, in bytes. */
    @WithDefault("10000000")
    @WithName("max-scenario-size")
    @Positive
    int maxScenarioSize();
}
