package dev.atlassim.control.request;

import dev.atlassim.setting.PositiveInt;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Settings of the control API. */
@ConfigMapping(prefix = "simulator.control")
public interface ControlConfig {

    /** The bearer token that the control API asks for; open to everybody who reaches it where absent. */
    Optional<String> token();

    /** Longest body of a scenario sent to the control API, in bytes. */
    @WithDefault("10000000")
    @WithName("max-scenario-size")
    @WithConverter(PositiveInt.class)
    int maxScenarioSize();
}
