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
 * The latest exchanges with the Atlas API, bounded by number and by bytes. They are queued as they end; a reader sorts.
 * One request at a time adds to the queue, which takes no longer than copying a thousand bytes; a reader lets the others
 * go on while it reads.
 */
@Singleton
public class Journal {

    private final JournalConfig config;
    private final AtomicLong sequence = new AtomicLong();
    private final Evictions evictions = new Evictions();

    private Tape tape = new Tape();
    private int entries;
    private long evictedEver;

    public Journal(JournalConfig config) {
        this.config = config;
    }

    /** The number of the next exchange. */
    public long next() {
        return sequence.incrementAndGet();
    }

    /** Keeps {@code exchange}, and lets go of the oldest where that is too much. */
    public void add(Exchange exchange) {
        var packed = Packed.of(exchange);
        synchronized (this) {
            keep(packed);
            while (entries > config.maxEntries() || tape.length() > config.maxBytes()) {
                evictOldest();
            }
        }
    }

    private void keep(Buffer packed) {
        tape.add(packed);
        entries++;
    }

    private void evictOldest() {
        var oldest = new Unpacked(tape.read());
        evictions.note(oldest.sandbox());
        evictedEver++;
        entries--;
        tape.removeUntil(oldest.end());
    }

    /** Notes that the connection of an exchange died while it was answered. */
    public synchronized void breakOff(long number) {
        Unpacked.all(tape.read())
                .filter(exchange -> exchange.sequence() == number)
                .forEach(exchange -> tape.replace(exchange.end() - 1, (byte) 0));
    }

    /** Notes that an exchange could not be kept. */
    public synchronized void lose() {
        evictions.noteOfAny();
        evictedEver++;
    }

    private Stream<Unpacked> stream() {
        return Unpacked.all(lend());
    }

    private synchronized TapeReader lend() {
        return tape.lend();
    }

    /** The exchange of that number. */
    public Optional<Exchange> find(long number) {
        return stream()
                .filter(exchange -> exchange.sequence() == number)
                .findFirst()
                .map(Unpacked::exchange);
    }

    /** All exchanges before the one of that number, newest first. */
    public Stream<Exchange> before(long number) {
        return stream()
                .filter(exchange -> exchange.sequence() < number)
                .sorted(Comparator.comparingLong(Unpacked::sequence).reversed())
                .map(Unpacked::exchange);
    }

    /** All exchanges, oldest first, as they are now; each is unpacked only when its turn comes. */
    public Stream<Exchange> all() {
        return stream().sorted(Comparator.comparingLong(Unpacked::sequence)).map(Unpacked::exchange);
    }

    /** How many exchanges are missing that could have been of {@code sandbox}; null asks for all. */
    public long missing(String sandbox) {
        return evictions.of(sandbox);
    }

    /** Forgets everything, also that something is missing. */
    public synchronized int clear() {
        evictions.clear();
        var removed = entries;
        empty();
        return removed;
    }

    private void empty() {
        tape = new Tape();
        entries = 0;
    }

    /** Forgets the exchanges of one sandbox. */
    public synchronized int clear(String sandbox) {
        evictions.clear(sandbox);
        var before = tape.read();
        var removed = entries;
        empty();
        Unpacked.all(before)
                .filter(exchange -> !sandbox.equals(exchange.sandbox()))
                .forEach(exchange -> keep(exchange.bytes()));
        return removed - entries;
    }

    synchronized int entries() {
        return entries;
    }

    synchronized long bytes() {
        return tape.length();
    }

    synchronized long evictedEver() {
        return evictedEver;
    }
}
