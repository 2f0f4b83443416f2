package dev.atlassim.simulation;

import dev.atlassim.state.SimulatorState;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the clock to every feature, as a {@link Clock}. */
@Singleton
public class Time {

    /** The clock of the process. */
    @Produces
    @Singleton
    SimulatorClock clock(SimulatorState state) {
        return new SimulatorClock(state, Clock.systemUTC());
    }
}
