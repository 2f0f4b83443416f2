package dev.atlassim.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time that everything in the simulator goes by: that of the machine, until it is set, moved or stopped. */
public class SimulatorClock extends Clock {

    private final InstantSource machine;
    private final AtomicReference<Reading> reading = new AtomicReference<>(new Reading(Duration.ZERO, null));

    SimulatorClock(InstantSource machine) {
        this.machine = machine;
    }

    /** How the clock stands. */
    public record State(Instant now, boolean frozen, boolean real) {}

    /** How the clock stands. */
    public State state() {
        var current = reading.get();
        return new State(instant(), current.stopped != null, current.stopped == null && current.offset.isZero());
    }

    /** Sets the clock to {@code now}, and stops it there or lets it run on. */
    public void set(Instant now, boolean frozen) {
        reading.set(
                frozen ? new Reading(Duration.ZERO, now) : new Reading(Duration.between(machine.instant(), now), null));
    }

    /** Moves the clock by {@code step}, which may be negative; it goes on running or standing still. */
    public void advance(Duration step) {
        reading.updateAndGet(current -> current.stopped == null
                ? new Reading(current.offset.plus(step), null)
                : new Reading(Duration.ZERO, current.stopped.plus(step)));
    }

    /** Goes back to the time of the machine. */
    public void reset() {
        reading.set(new Reading(Duration.ZERO, null));
    }

    @Override
    public Instant instant() {
        var current = reading.get();
        return current.stopped == null ? machine.instant().plus(current.offset) : current.stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the simulator's time is UTC");
    }

    /** How far the clock is from the machine's, or where it stands still. */
    private record Reading(Duration offset, Instant stopped) {}
}
