package dev.atlassim.ratelimit;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Measures time for the buckets by the simulator's clock. */
record ClockMeter(Clock clock) implements TimeMeter {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Converts to whole seconds, rounded up, at least 1. */
    static long seconds(long nanos) {
        return Math.max(1, (nanos + NANOS - 1) / NANOS);
    }

    @Override
    public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
