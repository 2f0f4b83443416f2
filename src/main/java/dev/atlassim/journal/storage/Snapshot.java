package dev.atlassim.journal.storage;

import dev.atlassim.journal.exchange.Exchange;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The journal at one moment. It keeps all pages of that moment in memory: use it and let it go. */
public final class Snapshot {

    private final PagedBuffer source;
    private final PagedBufferReader pages;
    private Map<Long, StoredExchange> bySequence;

    Snapshot(PagedBuffer source) {
        this.source = source;
        this.pages = source.snapshot();
    }

    Stream<StoredExchange> stored() {
        return StoredExchange.all(pages.copy());
    }

    /**
     * All exchanges before the one of that number, newest first; each is decoded only when it is read. The list in between
     * keeps it so for an iterator, too: from a sorted stream it would decode all of them at the first step.
     */
    Stream<Entry> before(long number) {
        return stored()
                .filter(exchange -> exchange.sequence() < number)
                .sorted(Comparator.comparingLong(StoredExchange::sequence).reversed())
                .toList()
                .stream()
                .map(stored -> new Entry(place(stored), stored.decode()));
    }

    private Place place(StoredExchange stored) {
        return new Place(source, stored.start(), stored.end(), stored.sequence());
    }

    /** The exchange at {@code place}; empty if it was evicted or cleared. */
    public Optional<Exchange> read(Place place) {
        if (!place.isIn(source)) {
            return Optional.ofNullable(moved().get(place.sequence())).map(StoredExchange::decode);
        }
        if (place.start() < pages.position()) {
            return Optional.empty();
        }
        var reader = pages.copy();
        reader.skipTo(place.start());
        return Optional.of(new StoredExchange(reader).decode());
    }

    private Map<Long, StoredExchange> moved() {
        if (bySequence == null) {
            bySequence = stored().collect(Collectors.toMap(StoredExchange::sequence, stored -> stored));
        }
        return bySequence;
    }

    /** An exchange, and where it is stored. */
    public record Entry(Place place, Exchange exchange) {}
}
