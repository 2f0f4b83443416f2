package dev.atlassim.alert;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of alerts. */
@ConfigMapping(prefix = "simulator.alerts")
@RegisterForReflection
public interface AlertsConfig {

    /** Most alert configurations of one project. */
    @WithDefault("500")
    @Min(1)
    @Max(100_000)
    int maxConfigsPerProject();

    /** Most alerts of one project; the oldest that are over go first. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int maxAlertsPerProject();
}
