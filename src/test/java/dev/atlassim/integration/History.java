package dev.atlassim.integration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What callers saw of one integration, to be explained by a sequential model: a register that holds an id or nothing.
 * The search is that of Wing and Gong, with the states seen before left out.
 */
final class History {

    /** What an answer proves of the moment at which it took effect. */
    enum Kind {
        /** 200 to POST: there was nothing, now there is this id. */
        CREATED,
        /** 200 to PUT: whatever there was, now there is this id. */
        UPDATED,
        /** 204 to DELETE: there was something, now there is nothing. */
        DELETED,
        /** 200 to GET: this id is there. */
        SEEN,
        /** 409 to POST: something is there. */
        OCCUPIED,
        /** 404: nothing is there. */
        ABSENT
    }

    /** One call with the times at which it was sent and answered; {@code id} null where the kind has none. */
    record Event(long sent, long answered, Kind kind, String id) {

        boolean possible(String held) {
            return switch (kind) {
                case UPDATED -> true;
                case CREATED, ABSENT -> held == null;
                case DELETED, OCCUPIED -> held != null;
                case SEEN -> id.equals(held);
            };
        }

        boolean changes() {
            return kind == Kind.CREATED || kind == Kind.UPDATED || kind == Kind.DELETED;
        }
    }

    private record State(BitSet done, String held) {}

    private final List<Event> events;
    private final Set<State> failed = new HashSet<>();

    private History(List<Event> events) {
        this.events = events.stream()
                .sorted(Comparator.comparingLong(Event::answered))
                .toList();
    }

    /** Whether some order of {@code events} that respects their times is one that a register could have gone through. */
    static boolean explains(List<Event> events) {
        return new History(events).search(new BitSet(), null);
    }

    private boolean search(BitSet before, String held) {
        var done = (BitSet) before.clone();
        look(done, held);
        if (done.cardinality() == events.size()) {
            return true;
        }
        if (!failed.add(new State(done, held)) || lost(done, held)) {
            return false;
        }
        for (int i : next(done)) {
            var event = events.get(i);
            if (event.changes() && event.possible(held)) {
                var after = (BitSet) done.clone();
                after.set(i);
                if (search(after, event.kind == Kind.DELETED ? null : event.id)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What changes nothing may be put in its place at once. */
    private void look(BitSet done, String held) {
        boolean found = true;
        while (found) {
            found = false;
            for (int i : next(done)) {
                if (!events.get(i).changes() && events.get(i).possible(held)) {
                    done.set(i);
                    found = true;
                }
            }
        }
    }

    /** Whether somebody still has to see an id that was written and is there no more: each is written once. */
    private boolean lost(BitSet done, String held) {
        var written = new HashSet<String>();
        done.stream().mapToObj(events::get).filter(Event::changes).forEach(event -> written.add(event.id));
        written.remove(held);
        for (int i = done.nextClearBit(0); i < events.size(); i = done.nextClearBit(i + 1)) {
            if (events.get(i).kind == Kind.SEEN && written.contains(events.get(i).id)) {
                return true;
            }
        }
        return false;
    }

    /** Those that may come next: no other that is still to come was answered before they were sent. */
    private List<Integer> next(BitSet done) {
        var first = done.nextClearBit(0);
        var candidates = new ArrayList<Integer>();
        for (int i = first; i < events.size(); i = done.nextClearBit(i + 1)) {
            if (events.get(i).sent <= events.get(first).answered) {
                candidates.add(i);
            }
        }
        return candidates;
    }
}
