package dev.atlassim.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** Settings of projects. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.project")
public interface ProjectConfig {

    /** How many projects an organization may have before Atlas refuses more (250 recorded). Scenarios may hold more. */
    @WithDefault("250")
    @Positive
    int maxPerOrganization();
}
