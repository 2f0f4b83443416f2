package dev.atlassim.simulation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives every feature the one clock, which they know as a {@link Clock}. */
@Singleton
public class Time {

    /** The clock of the process. */
    @Produces
    @Singleton
    SimulatorClock clock() {
        return new SimulatorClock(Clock.systemUTC());
    }
}
