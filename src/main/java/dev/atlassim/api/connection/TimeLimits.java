package dev.atlassim.api.connection;

import dev.atlassim.api.call.HttpConfig;
import java.util.concurrent.TimeUnit;

/**
 * How long clients may take, in nanoseconds.
 *
 * @param head for the head of a request
 * @param body for its body
 * @param idle until the next request
 */
record TimeLimits(long head, long body, long idle) {

    private static final long CHECKS = 4;
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(10);

    static TimeLimits of(HttpConfig config) {
        return new TimeLimits(
                config.headerTimeout().toNanos(),
                config.bodyTimeout().toNanos(),
                config.idleTimeout().toNanos());
    }

    /** The time between two checks of a connection: a limit is exceeded by a quarter at most. */
    long interval() {
        return Math.max(SHORTEST, Math.min(head, Math.min(body, idle)) / CHECKS);
    }
}
