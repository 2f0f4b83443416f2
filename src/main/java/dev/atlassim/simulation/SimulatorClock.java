package dev.atlassim.simulation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The time of everything in the simulator: that of the machine, until it is set, moved or stopped. */
public class SimulatorClock extends Clock {

    /** The first second that an id can hold. */
    static final Instant EARLIEST = Instant.EPOCH;

    /** The last second that an id can hold, which has four bytes for them. */
    static final Instant LATEST = Instant.ofEpochSecond(0xFFFF_FFFFL);

    private final InstantSource machine;
    private final AtomicReference<Reading> reading = new AtomicReference<>(new Reading(Duration.ZERO, null));

    SimulatorClock(InstantSource machine) {
        this.machine = machine;
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

    /** Sets the clock to {@code now}, and stops it there or lets it run. */
    public void set(Instant now, boolean frozen) {
        reading.set(
                frozen ? new Reading(Duration.ZERO, now) : new Reading(Duration.between(machine.instant(), now), null));
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
        reading.updateAndGet(current -> {
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
        reading.set(new Reading(Duration.ZERO, null));
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
        Instant at(Instant machineTime) {
            return stopped == null ? machineTime.plus(offset) : stopped;
        }
    }
}
