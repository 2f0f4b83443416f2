package dev.atlassim.journal.recording;

import java.time.Instant;

/**
 * The arrival of a request.
 *
 * @param sequence the number of its exchange
 * @param time by the simulator's clock
 * @param nanos by {@link System#nanoTime}
 */
record Arrival(long sequence, Instant time, long nanos) {

    /** The microseconds that passed since. */
    long micros() {
        return (System.nanoTime() - nanos) / 1000;
    }
}
