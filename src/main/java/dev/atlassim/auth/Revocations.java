package dev.atlassim.auth;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens that were revoked, so many at most. Where that is too few, the one that expires first is forgotten, and
 * with it every token counts as revoked that expires no later: a revoked token never comes back to life, and who loses a
 * good one by that gets another.
 */
final class Revocations {

    private final int max;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final TreeSet<Revoked> byExpiry =
            new TreeSet<>(Comparator.comparing(Revoked::expires).thenComparing(Revoked::jwtId));
    private volatile Instant forgotten = Instant.MIN;

    Revocations(int max) {
        this.max = max;
    }

    /** Notes that the token of that id was revoked. */
    synchronized void add(String jwtId, Instant expires) {
        byExpiry.add(new Revoked(jwtId, expires));
        ids.add(jwtId);
        while (byExpiry.size() > max) {
            var first = byExpiry.pollFirst();
            forgotten = first.expires.isAfter(forgotten) ? first.expires : forgotten;
            ids.remove(first.jwtId);
        }
    }

    /** Whether the token of that id may have been revoked. */
    boolean contains(String jwtId, Instant expires) {
        return ids.contains(jwtId) || !expires.isAfter(forgotten);
    }

    synchronized void clear() {
        byExpiry.clear();
        ids.clear();
        forgotten = Instant.MIN;
    }

    private record Revoked(String jwtId, Instant expires) {}
}
