package dev.atlassim.simulation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the clock to every feature, as a {@link Clock}. */
@Singleton
public class Time {

    /** The clock of the process. */
    @Produces
    @Singleton
    SimulatorClock clock() {
        return new SimulatorClock(Clock.systemUTC());
    }
}
