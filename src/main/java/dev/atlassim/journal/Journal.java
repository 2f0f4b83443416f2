package dev.atlassim.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The latest exchanges with the Atlas API, bounded by number and by bytes. Nobody waits for anybody: requests add to it
 * while others read.
 */
@ApplicationScoped
public class Journal {

    private final JournalConfig config;
    private final ConcurrentNavigableMap<Long, Exchange> kept = new ConcurrentSkipListMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicInteger entries = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong evictedEver = new AtomicLong();
    private final Evictions evictions = new Evictions();

    Journal(JournalConfig config) {
        this.config = config;
    }

    /** The number of the next exchange. */
    long next() {
        return sequence.incrementAndGet();
    }

    /** Keeps {@code exchange}, and lets go of the oldest where that is too much. */
    void add(Exchange exchange) {
        kept.put(exchange.sequence(), exchange);
        entries.incrementAndGet();
        bytes.addAndGet(exchange.weight());
        while (entries.get() > config.maxEntries() || bytes.get() > config.maxBytes()) {
            var oldest = kept.firstEntry();
            if (oldest == null) {
                return;
            }
            evict(oldest.getValue());
        }
    }

    /** Noted as missing before it is: a reader who counts after reading must not overlook it. */
    private void evict(Exchange exchange) {
        evictions.note(exchange.asked().sandbox());
        if (remove(exchange)) {
            evictedEver.incrementAndGet();
        } else {
            evictions.unnote(exchange.asked().sandbox());
        }
    }

    /** Notes that the connection of an exchange died while it was answered. */
    void breakOff(long number) {
        kept.computeIfPresent(number, (key, exchange) -> exchange.broken());
    }

    /** Notes that an exchange could not be kept. */
    void lose() {
        evictions.noteOfAny();
        evictedEver.incrementAndGet();
    }

    private boolean remove(Exchange exchange) {
        var removed = kept.remove(exchange.sequence());
        if (removed == null) {
            return false;
        }
        entries.decrementAndGet();
        bytes.addAndGet(-removed.weight());
        return true;
    }

    /** The exchange of that number. */
    Optional<Exchange> find(long number) {
        return Optional.ofNullable(kept.get(number));
    }

    /** All exchanges before the one of that number, newest first. */
    Collection<Exchange> before(long number) {
        return kept.headMap(number).descendingMap().values();
    }

    /** All exchanges, oldest first, as they are now. */
    List<Exchange> all() {
        return List.copyOf(kept.values());
    }

    /** How many exchanges are missing that could have been of {@code sandbox}; null asks for all. */
    long missing(String sandbox) {
        return evictions.of(sandbox);
    }

    /** Forgets everything, also that something is missing. */
    public int clear() {
        evictions.clear();
        return removeAll(null);
    }

    /** Forgets the exchanges of one sandbox. */
    public int clear(String sandbox) {
        evictions.clear(sandbox);
        return removeAll(sandbox);
    }

    private int removeAll(String sandbox) {
        int removed = 0;
        for (var exchange : kept.values()) {
            if ((sandbox == null || sandbox.equals(exchange.asked().sandbox())) && remove(exchange)) {
                removed++;
            }
        }
        return removed;
    }

    int entries() {
        return entries.get();
    }

    long bytes() {
        return bytes.get();
    }

    long evictedEver() {
        return evictedEver.get();
    }
}
