package dev.atlassim.simulation;

import dev.atlassim.setting.PositiveInt;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits on what the control API may keep. */
@ConfigMapping(prefix = "simulator.control")
public interface SimulationConfig {

    /** The largest number of snapshots. */
    @WithDefault("100")
    @WithConverter(PositiveInt.class)
    int maxSnapshots();

    /** The largest number of sandboxes. */
    @WithDefault("1000")
    @WithConverter(PositiveInt.class)
    int maxSandboxes();
}
