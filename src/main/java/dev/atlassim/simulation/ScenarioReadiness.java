package dev.atlassim.simulation;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the scenario of the start has been applied. */
@Readiness
@Singleton
public class ScenarioReadiness implements HealthCheck {

    /** What it is called in the answer, by which the simulator is known. */
    public static final String NAME = "scenario";

    private final Simulation simulation;

    ScenarioReadiness(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME)
                .status(simulation.loaded().isPresent())
                .build();
    }
}
