package dev.atlassim.simulation;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of scenarios. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.scenario")
public interface ScenarioConfig {

    /** A scenario file, or a folder of them; the built-in scenario where absent. */
    @WithParentName
    Optional<String> path();

    /** Whether changes of the files are applied while the simulator runs; a broken change is reported and not applied. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean watch();

    /** How often the files are looked at; their content decides, not their dates. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration watchInterval();
}
