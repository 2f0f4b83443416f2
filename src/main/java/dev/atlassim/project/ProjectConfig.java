package dev.atlassim.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** Settings of projects. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.project")
public interface ProjectConfig {

    /** The largest number of projects that clients can create in an organization (250 recorded). Scenarios may contain more. */
    @WithDefault("250")
    @Positive
    int maxPerOrganization();
}
