package dev.atlassim.api.connection;

/** The time since something began. */
final class Stopwatch {

    private boolean running;
    private long start;

    /** Starts it, at zero. */
    void restart() {
        running = true;
        start = System.nanoTime();
    }

    /** Starts it unless it is running. */
    void start() {
        if (!running) {
            restart();
        }
    }

    void stop() {
        running = false;
    }

    boolean running() {
        return running;
    }

    /** Whether it has been running for longer than {@code nanos}. */
    boolean exceeds(long nanos) {
        return running && System.nanoTime() - start > nanos;
    }
}
