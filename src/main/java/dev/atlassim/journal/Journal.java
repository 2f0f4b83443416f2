package dev.atlassim.journal;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The latest exchanges with the Atlas API, bounded by number and by bytes. Nobody waits for anybody: requests add to it
 * while others read. They are queued as they end, which costs a request less than keeping them sorted; a reader sorts.
 */
@Singleton
public class Journal {

    private final JournalConfig config;
    /** More than one, since of a list that is linked one by one a collector copies all with a single thread. */
    private static final int LANES = 8;

    private final List<Lane> lanes = Stream.generate(Lane::new).limit(LANES).toList();
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
        entries.incrementAndGet();
        bytes.addAndGet(exchange.weight());
        lane(exchange.sequence()).add(exchange);
        while ((entries.get() > config.maxEntries() || bytes.get() > config.maxBytes()) && evictOldest()) {
            // one more has to go
        }
    }

    private Lane lane(long number) {
        return lanes.get((int) (number % LANES));
    }

    private boolean evictOldest() {
        for (var place = oldest(); place != null; place = oldest()) {
            var exchange = place.get();
            if (exchange != null && evict(place, exchange)) {
                return true;
            }
        }
        return false;
    }

    private AtomicReference<Exchange> oldest() {
        AtomicReference<Exchange> oldest = null;
        var number = Long.MAX_VALUE;
        for (var lane : lanes) {
            var first = lane.first();
            var exchange = first == null ? null : first.get();
            if (first != null && (exchange == null || exchange.sequence() < number)) {
                oldest = first;
                number = exchange == null ? Long.MIN_VALUE : exchange.sequence();
            }
        }
        return oldest;
    }

    /** Noted as missing before it is: a reader who counts after reading must not overlook it. */
    private boolean evict(AtomicReference<Exchange> place, Exchange exchange) {
        var noted = evictions.note(exchange.asked().sandbox());
        if (remove(place, exchange)) {
            lane(exchange.sequence()).takeAway(place);
            evictedEver.incrementAndGet();
            return true;
        }
        noted.decrement();
        return false;
    }

    private boolean remove(AtomicReference<Exchange> place, Exchange exchange) {
        if (!place.compareAndSet(exchange, null)) {
            return false;
        }
        entries.decrementAndGet();
        bytes.addAndGet(-exchange.weight());
        return true;
    }

    /** Notes that the connection of an exchange died while it was answered. */
    void breakOff(long number) {
        lane(number).stream().forEach(place -> {
            var exchange = place.get();
            if (exchange != null && exchange.sequence() == number) {
                place.compareAndSet(exchange, exchange.broken());
            }
        });
    }

    /** Notes that an exchange could not be kept. */
    void lose() {
        evictions.noteOfAny();
        evictedEver.incrementAndGet();
    }

    private Stream<Exchange> stream() {
        return lanes.stream().flatMap(Lane::stream).map(AtomicReference::get).filter(Objects::nonNull);
    }

    /** The exchange of that number. */
    Optional<Exchange> find(long number) {
        return stream().filter(exchange -> exchange.sequence() == number).findFirst();
    }

    /** All exchanges before the one of that number, newest first. */
    List<Exchange> before(long number) {
        return stream()
                .filter(exchange -> exchange.sequence() < number)
                .sorted(Comparator.comparingLong(Exchange::sequence).reversed())
                .toList();
    }

    /** All exchanges, oldest first, as they are now. */
    List<Exchange> all() {
        return stream().sorted(Comparator.comparingLong(Exchange::sequence)).toList();
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
        for (var lane : lanes) {
            for (var places = lane.iterator(); places.hasNext(); ) {
                if (removeFrom(places.next(), sandbox)) {
                    places.remove();
                    removed++;
                }
            }
        }
        return removed;
    }

    /** Looks again where the exchange was replaced meanwhile by one that broke off. */
    private boolean removeFrom(AtomicReference<Exchange> place, String sandbox) {
        for (var exchange = place.get(); exchange != null; exchange = place.get()) {
            if (sandbox != null && !sandbox.equals(exchange.asked().sandbox())) {
                return false;
            }
            if (remove(place, exchange)) {
                return true;
            }
        }
        return false;
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
