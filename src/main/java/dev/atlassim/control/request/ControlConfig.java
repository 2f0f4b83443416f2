package dev.atlassim.control.request;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;

/** Settings of the control API. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.control")
public interface ControlConfig {

    /** The bearer token that the control API requires; without it, the control API is open to everybody who can connect. */
    Optional<String> token();

    /** The longest scenario that the control API accepts, in bytes. At most the limit of the server. */
    @WithDefault("10000000")
    @WithName("max-scenario-size")
    @Range(min = 1, max = 10_000_000)
    int maxScenarioSize();
}
