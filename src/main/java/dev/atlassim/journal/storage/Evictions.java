package dev.atlassim.journal.storage;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How many exchanges of each sandbox are missing from the journal since it was last cleared. Bounded itself. */
final class Evictions {

    private static final int MAX_SANDBOXES = 10_000;
    private static final String NONE = "";
    private static final String ANY = "*";

    private final ConcurrentMap<String, LongAdder> bySandbox = new ConcurrentHashMap<>();

    /** Notes one. */
    void note(String sandbox) {
        counter(sandbox == null ? NONE : sandbox).increment();
    }

    /** Notes one that may have been of any sandbox. */
    void noteOfAny() {
        counter(ANY).increment();
    }

    /** How many could have been of {@code sandbox}; null asks for all. */
    long of(String sandbox) {
        return sandbox == null
                ? bySandbox.values().stream().mapToLong(LongAdder::sum).sum()
                : count(sandbox) + count(ANY);
    }

    void clear() {
        bySandbox.clear();
    }

    /** Those that were not counted for one sandbox alone stay. */
    void clear(String sandbox) {
        bySandbox.remove(sandbox);
    }

    private long count(String key) {
        var counter = bySandbox.get(key);
        return counter == null ? 0 : counter.sum();
    }

    private LongAdder counter(String key) {
        var known = bySandbox.get(key);
        if (known != null) {
            return known;
        }
        return bySandbox.computeIfAbsent(bySandbox.size() < MAX_SANDBOXES ? key : ANY, added -> new LongAdder());
    }
}
