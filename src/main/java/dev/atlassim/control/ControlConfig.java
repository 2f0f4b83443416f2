package dev.atlassim.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Positive;
import java.util.Optional;

/** Settings of the control API. */
@ConfigMapping(prefix = "simulator.control")
public interface ControlConfig {

    /** The bearer token that the control API asks for; open to everybody who reaches it where absent. */
    Optional<String> token();

    /** How many snapshots are kept; one more is refused. */
    @WithDefault("100")
    @Positive
    int maxSnapshots();

    /** How many sandboxes there may be; one more is refused. */
    @WithDefault("1000")
    @Positive
    int maxSandboxes();

    /** Longest body of a scenario sent to the control API, in bytes. */
    @WithDefault("10000000")
    @WithName("max-scenario-size")
    @Positive
    int maxScenarioSize();
}
