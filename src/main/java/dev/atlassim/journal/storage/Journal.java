package dev.atlassim.journal.storage;

import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The latest exchanges with the Atlas API, bounded by number and by bytes. They are stored in the order in which they
 * end; readers sort them. The lock is held while an encoded exchange is copied; readers work on a snapshot without it.
 */
@Singleton
public class Journal {

    private final JournalConfig config;
    private final AtomicLong sequence = new AtomicLong();
    private final Evictions evictions = new Evictions();

    private PagedBuffer buffer = new PagedBuffer();
    private int entries;
    private long evictedEver;

    public Journal(JournalConfig config) {
        this.config = config;
    }

    /** The number for a new exchange. */
    public long nextSequence() {
        return sequence.incrementAndGet();
    }

    /** Adds an exchange, and evicts the oldest ones where the journal would be too large. Returns where it is stored. */
    public Place add(Exchange exchange) {
        var encoded = ExchangeEncoder.encode(exchange);
        synchronized (this) {
            store(encoded);
            var place = new Place(buffer, buffer.end() - encoded.length(), buffer.end(), exchange.sequence());
            while (entries > config.maxEntries() || buffer.length() > config.maxBytes()) {
                evictOldest();
            }
            return place;
        }
    }

    private void store(Buffer encoded) {
        buffer.add(encoded);
        entries++;
    }

    private void evictOldest() {
        var oldest = new StoredExchange(buffer.read());
        evictions.add(oldest.sandbox());
        evictedEver++;
        entries--;
        buffer.removeUntil(oldest.end());
    }

    /** Marks the response of an exchange as incomplete: its connection was closed while it was sent. */
    public synchronized void markIncomplete(Place place) {
        if (!place.isIn(buffer)) {
            StoredExchange.all(buffer.read())
                    .filter(exchange -> exchange.sequence() == place.sequence())
                    .forEach(exchange -> markIncomplete(exchange.end()));
        } else if (place.end() > buffer.start()) {
            markIncomplete(place.end());
        }
    }

    private void markIncomplete(long end) {
        buffer.replace(end - 1, (byte) 0);
    }

    /** Counts an exchange that could not be added as evicted. */
    public synchronized void countLost() {
        evictions.addUnknown();
        evictedEver++;
    }

    private Stream<StoredExchange> stream() {
        return snapshot().stored();
    }

    /** The journal at this moment. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(buffer);
    }

    /** The exchange of that number. */
    public Optional<Exchange> find(long number) {
        return stream()
                .filter(exchange -> exchange.sequence() == number)
                .findFirst()
                .map(StoredExchange::decode);
    }

    /** All exchanges before the one of that number, newest first; each is decoded only when it is read. */
    public Stream<Snapshot.Entry> before(long number) {
        return snapshot().before(number);
    }

    /** All exchanges of this moment, oldest first; each is decoded only when it is read. */
    public Stream<Exchange> all() {
        return stream().sorted(Comparator.comparingLong(StoredExchange::sequence)).toList().stream()
                .map(StoredExchange::decode);
    }

    /** The number of evicted exchanges that may be of {@code sandbox}; null asks for all. */
    public long evicted(String sandbox) {
        return evictions.of(sandbox);
    }

    /** Removes all exchanges and resets the number of evicted ones. Returns how many were removed. */
    public synchronized int clear() {
        evictions.clear();
        var removed = entries;
        empty();
        return removed;
    }

    private void empty() {
        buffer = new PagedBuffer();
        entries = 0;
    }

    /** Removes the exchanges of one sandbox. Returns how many were removed. */
    public synchronized int clear(String sandbox) {
        evictions.clear(sandbox);
        var before = buffer.read();
        var removed = entries;
        empty();
        StoredExchange.all(before)
                .filter(exchange -> !sandbox.equals(exchange.sandbox()))
                .forEach(exchange -> store(exchange.bytes()));
        return removed - entries;
    }

    synchronized int entries() {
        return entries;
    }

    synchronized long bytes() {
        return buffer.length();
    }

    synchronized long evictedEver() {
        return evictedEver;
    }
}
