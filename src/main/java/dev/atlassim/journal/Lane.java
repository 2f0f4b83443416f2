package dev.atlassim.journal;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A part of the journal: exchanges as they ended, each in a place of its own that is emptied exactly once. */
final class Lane {

    private final Queue<AtomicReference<Exchange>> places = new ConcurrentLinkedQueue<>();

    void add(Exchange exchange) {
        places.add(new AtomicReference<>(exchange));
    }

    /** The place of what ended first, which may be emptied at any time; null where nothing is kept. */
    AtomicReference<Exchange> first() {
        var first = places.peek();
        if (first == null || first.get() != null) {
            return first;
        }
        // whoever emptied the first place is about to take it away
        for (var place : places) {
            if (place.get() != null) {
                return place;
            }
        }
        return null;
    }

    void takeAway(AtomicReference<Exchange> emptied) {
        places.remove(emptied);
    }

    Iterator<AtomicReference<Exchange>> iterator() {
        return places.iterator();
    }

    Stream<AtomicReference<Exchange>> stream() {
        return places.stream();
    }
}
