package dev.atlassim.journal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many exchanges of each sandbox are missing from the journal since it was last cleared. Bounded itself. */
final class Evictions {

    private static final int MAX_SANDBOXES = 10_000;
    private static final String NONE = "";
    private static final String ANY = "*";

    private final ConcurrentMap<String, Long> bySandbox = new ConcurrentHashMap<>();

    void note(String sandbox) {
        bySandbox.merge(key(sandbox), 1L, Long::sum);
    }

    /** Notes one that may have been of any sandbox. */
    void noteOfAny() {
        bySandbox.merge(ANY, 1L, Long::sum);
    }

    /** Takes back a note that turned out wrong. */
    void unnote(String sandbox) {
        bySandbox.computeIfPresent(key(sandbox), (key, count) -> count > 1 ? count - 1 : null);
    }

    /** How many could have been of {@code sandbox}; null asks for all. */
    long of(String sandbox) {
        return sandbox == null
                ? bySandbox.values().stream().mapToLong(Long::longValue).sum()
                : bySandbox.getOrDefault(sandbox, 0L) + bySandbox.getOrDefault(ANY, 0L);
    }

    void clear() {
        bySandbox.clear();
    }

    /** Those that were not counted for one sandbox alone stay. */
    void clear(String sandbox) {
        bySandbox.remove(sandbox);
    }

    private String key(String sandbox) {
        var key = sandbox == null ? NONE : sandbox;
        return bySandbox.size() < MAX_SANDBOXES || bySandbox.containsKey(key) ? key : ANY;
    }
}
