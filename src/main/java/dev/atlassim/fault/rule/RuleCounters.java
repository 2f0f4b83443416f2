package dev.atlassim.fault.rule;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides which of the requests that a rule matches it fires on. The n-th decision depends on the seed, the rule's name
 * and n alone, so the same draws fire whichever threads make them. Takes no lock.
 */
public final class RuleCounters {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final When when;
    private final long stream;
    private final AtomicLong matched = new AtomicLong();
    private final AtomicLong fired = new AtomicLong();
    private final AtomicReference<Prefix> prefix = new AtomicReference<>(new Prefix(0, 0, -1));

    RuleCounters(When when, String rule) {
        this.when = when;
        this.stream = mix(when.seed() + GOLDEN_GAMMA * rule.hashCode());
    }

    /** Makes the next decision: its number from 0 if the rule fires, else -1. */
    long next() {
        var n = matched.getAndIncrement();
        if (!fires(n)) {
            return -1;
        }
        fired.incrementAndGet();
        return n;
    }

    /** Whether draw {@code n} fires. */
    boolean fires(long n) {
        var place = n - when.after();
        if (place < 0) {
            return false;
        }
        if (!when.sequence().isEmpty()) {
            return place < when.sequence().size() && when.sequence().get((int) place);
        }
        if (when.probability() >= 1) {
            return place < when.times();
        }
        return hit(place) && (when.times() == Long.MAX_VALUE || isAmongFirst(place));
    }

    /** The chance of draw {@code n}, for whatever the fault itself leaves to chance. */
    SplittableRandom random(long n) {
        return new SplittableRandom(mix(stream + GOLDEN_GAMMA * (n + 1)));
    }

    /** How many requests the rule matched. */
    long matched() {
        return matched.get();
    }

    /** How many of them it fired on. */
    long fired() {
        return fired.get();
    }

    private boolean hit(long place) {
        return random(place).nextDouble() < when.probability();
    }

    /** Whether the hit at {@code place} is one of the first {@code times}: counts hits in order, each place once. */
    private boolean isAmongFirst(long place) {
        while (true) {
            var known = prefix.get();
            if (known.hits == when.times()) {
                return place <= known.last;
            }
            if (place < known.next) {
                return true;
            }
            prefix.compareAndSet(known, known.extend(hit(known.next)));
        }
    }

    private static long mix(long value) {
        var z = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    /** What is known of the places before {@code next}: how many hits, and where the last is. */
    private record Prefix(long next, long hits, long last) {
        Prefix extend(boolean hit) {
            return hit ? new Prefix(next + 1, hits + 1, next) : new Prefix(next + 1, hits, last);
        }
    }
}
