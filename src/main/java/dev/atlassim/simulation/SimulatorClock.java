package dev.atlassim.simulation;

import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time of everything in the simulator: that of the machine, until it is set, moved or stopped. */
public class SimulatorClock extends Clock {

    /** The first second that an id can hold. */
    static final Instant EARLIEST = Instant.EPOCH;

    /** The last second that an id can hold, which has four bytes for them. */
    static final Instant LATEST = Instant.ofEpochSecond(0xFFFF_FFFFL);

    private final InstantSource machine;
    private final StatePart<Reading> reading;

    SimulatorClock(SimulatorState state, InstantSource machine) {
        this.machine = machine;
        this.reading = state.part(Reading.REAL);
    }

    /** The state of the clock. */
    public record State(Instant now, boolean frozen, boolean real) {}

    /** The state of the clock. */
    public State state() {
        var current = reading.get();
        return new State(
                current.at(machine.instant()),
                current.stopped != null,
                current.stopped == null && current.offset.isZero());
    }

    /**
     * Sets the clock to {@code start}, or to the time of the machine where it is empty, and stops it there or lets it
     * run.
     */
    StateView started(StateView view, Optional<Instant> start, boolean frozen) {
        var shown = machine.instant();
        var now = start.orElse(shown);
        return view.with(
                reading, frozen ? new Reading(Duration.ZERO, now) : new Reading(Duration.between(shown, now), null));
    }

    /** The time in {@code view}. */
    Instant instant(StateView view) {
        return reading.get(view).at(machine.instant());
    }

    /**
     * Sets, moves, and stops or starts the clock, in this order and in one step.
     *
     * @param now the time to set; where empty, that which the clock shows
     * @param step how far to move on from there, which may be negative
     * @param frozen whether to stand still; where empty, as before
     * @throws DateTimeException where that leads out of {@link #EARLIEST} to {@link #LATEST}; nothing has changed
     */
    public void change(Optional<Instant> now, Duration step, Optional<Boolean> frozen) {
        reading.update(current -> {
            var shown = machine.instant();
            var then = plus(now.orElseGet(() -> current.at(shown)), step);
            if (frozen.orElse(current.stopped != null)) {
                return new Reading(Duration.ZERO, then);
            }
            var runsOn = now.isEmpty() && current.stopped == null;
            return new Reading(runsOn ? current.offset.plus(step) : Duration.between(shown, then), null);
        });
    }

    private static Instant plus(Instant from, Duration step) {
        if (step.compareTo(Duration.between(from, EARLIEST)) < 0
                || step.compareTo(Duration.between(from, LATEST)) > 0) {
            throw new DateTimeException("the clock goes from " + EARLIEST + " to " + LATEST);
        }
        return from.plus(step);
    }

    /** Returns to the time of the machine. */
    public void reset() {
        reading.set(Reading.REAL);
    }

    @Override
    public Instant instant() {
        return reading.get().at(machine.instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the simulator's time is UTC");
    }

    /** The offset from the machine's clock, or the time at which the clock is stopped. */
    private record Reading(Duration offset, Instant stopped) {
        /** The time of the machine. */
        static final Reading REAL = new Reading(Duration.ZERO, null);

        Instant at(Instant machineTime) {
            return stopped == null ? machineTime.plus(offset) : stopped;
        }
    }
}
