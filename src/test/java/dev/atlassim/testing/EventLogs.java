package dev.atlassim.testing;

import dev.atlassim.event.EventConfig;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Randomness;
import dev.atlassim.state.SimulatorState;
import java.time.Clock;

/** Event logs for tests without the framework. */
public final class EventLogs {

    private EventLogs() {}

    /** A log with ample room. */
    public static EventLog at(Clock clock) {
        return at(clock, 100, 100);
    }

    /** A log that keeps so many events. */
    public static EventLog at(Clock clock, int maxPerProject, int maxPerOrganization) {
        var state = new SimulatorState();
        var ids = new ObjectIds(state, clock, new Randomness(state));
        return new EventLog(ids, clock, new Limits(maxPerProject, maxPerOrganization));
    }

    private record Limits(int maxPerProject, int maxPerOrganization) implements EventConfig {}
}
