package dev.atlassim.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/** Settings of events. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.events")
public interface EventConfig {

    /** The largest number of events that a project keeps; a new event displaces the oldest. */
    @WithDefault("200")
    @Positive
    @Max(100000)
    int maxPerProject();

    /** The largest number of events that an organization keeps. */
    @WithDefault("1000")
    @Positive
    @Max(100000)
    int maxPerOrganization();
}
