package dev.atlassim.simulation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** Limits on what the control API may keep. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.control")
public interface SimulationConfig {

    /** The largest number of snapshots. */
    @WithDefault("100")
    @Positive
    int maxSnapshots();

    /** The largest number of sandboxes. */
    @WithDefault("1000")
    @Positive
    int maxSandboxes();
}
