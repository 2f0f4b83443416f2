package dev.atlassim.journal.control;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how many look through the whole journal at the same time, as each needs memory. The others wait: nothing that
 * is read here waits for a client.
 */
final class Readers {

    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** The result of {@code reading}, which goes through the journal on this thread. */
    <T> T read(Supplier<T> reading) {
        free.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }
}
