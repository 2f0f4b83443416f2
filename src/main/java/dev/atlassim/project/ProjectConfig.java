package dev.atlassim.project;

import dev.atlassim.setting.PositiveInt;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of projects. */
@ConfigMapping(prefix = "simulator.project")
public interface ProjectConfig {

    /** How many projects an organization may have before Atlas refuses more (250 recorded). Scenarios may hold more. */
    @WithDefault("250")
    @WithConverter(PositiveInt.class)
    int maxPerOrganization();
}
