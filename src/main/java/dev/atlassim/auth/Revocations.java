package dev.atlassim.auth;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded list of revoked tokens. When it is full, the token that expires first is dropped, and from then on every
 * token that expires no later counts as revoked. So a revoked token never becomes valid again; a client that loses a
 * valid token this way requests another.
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

    /** Adds a token by its id. */
    synchronized void add(String jwtId, Instant expires) {
        byExpiry.add(new Revoked(jwtId, expires));
        ids.add(jwtId);
        while (byExpiry.size() > max) {
            var first = byExpiry.pollFirst();
            forgotten = first.expires.isAfter(forgotten) ? first.expires : forgotten;
            ids.remove(first.jwtId);
        }
    }

    /** Returns whether the token of that id counts as revoked. */
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
