package dev.atlassim.journal.storage;

/**
 * Where an exchange is stored. It holds no data: by the time that it is read, the exchange may be evicted, and clearing a
 * sandbox moves those of others.
 */
public final class Place {

    private final PagedBuffer buffer;
    private final long start;
    private final long end;
    private final long sequence;

    Place(PagedBuffer buffer, long start, long end, long sequence) {
        this.buffer = buffer;
        this.start = start;
        this.end = end;
        this.sequence = sequence;
    }

    boolean isIn(PagedBuffer other) {
        return buffer == other;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    /** The number of the exchange. */
    public long sequence() {
        return sequence;
    }
}
