package dev.atlassim.journal.storage;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the exchanges of each sandbox that the journal no longer has, since it was last cleared. Beyond a number of
 * sandboxes, exchanges are counted as if they could be of any.
 */
final class Evictions {

    private static final int MAX_SANDBOXES = 10_000;
    private static final String NONE = "";
    private static final String ANY = "*";

    private final ConcurrentMap<String, LongAdder> bySandbox = new ConcurrentHashMap<>();

    /** Counts an exchange of {@code sandbox}; null where it is of none. */
    void add(String sandbox) {
        counter(sandbox == null ? NONE : sandbox).increment();
    }

    /** Counts an exchange that may be of any sandbox. */
    void addUnknown() {
        counter(ANY).increment();
    }

    /** The number of exchanges that may be of {@code sandbox}; null asks for all. */
    long of(String sandbox) {
        return sandbox == null
                ? bySandbox.values().stream().mapToLong(LongAdder::sum).sum()
                : count(sandbox) + count(ANY);
    }

    void clear() {
        bySandbox.clear();
    }

    /** Deletes the evicted exchanges of {@code sandbox} from the count, but not those that may be of any. */
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
