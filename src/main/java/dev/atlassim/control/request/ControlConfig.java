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

    /** The bearer token that the control API requires; without it, the control API is open to everybody who can connect. */
    Optional<String> token();

    /** The longest scenario that the control API accepts, in bytes. */
    @WithDefault("10000000")
    @WithName("max-scenario-size")
    @Positive
    int maxScenarioSize();
}
