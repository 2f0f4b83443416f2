package dev.atlassim.api.connection;

import dev.atlassim.api.call.HttpConfig;
import java.util.concurrent.TimeUnit;

/**
 * How long clients may take, in nanoseconds, and how much they may send in vain.
 *
 * @param head for the head of a request
 * @param body for its body
 * @param idle until the next request
 * @param discarded the maximum number of bytes of a body that are read after the answer
 */
record ClientLimits(long head, long body, long idle, long discarded) {

    private static final long CHECKS = 4;
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(10);

    static ClientLimits of(HttpConfig config) {
        return new ClientLimits(
                config.headerTimeout().toNanos(),
                config.bodyTimeout().toNanos(),
                config.idleTimeout().toNanos(),
                config.maxDiscardedSize());
    }

    /** The time between two checks of a connection: a limit is exceeded by a quarter at most. */
    long interval() {
        return Math.max(SHORTEST, Math.min(head, Math.min(body, idle)) / CHECKS);
    }
}
