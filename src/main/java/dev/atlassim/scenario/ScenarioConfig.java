package dev.atlassim.scenario;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Settings of scenarios. */
@ConfigMapping(prefix = "simulator.scenario")
public interface ScenarioConfig {

    /** A scenario file, or a folder of them; the built-in scenario where absent. */
    @WithParentName
    Optional<String> path();
}
