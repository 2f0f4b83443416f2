package dev.atlassim.ratelimit;

import dev.atlassim.api.operation.EndpointSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rate limits in force.
 *
 * @param enabled whether requests are counted
 * @param sets the figures of every endpoint set
 */
public record RateLimits(boolean enabled, Map<EndpointSet, Figures> sets) {

    /**
     * The figures of one endpoint set.
     *
     * @param capacity how many requests a full bucket allows
     * @param refill how many requests each refill adds
     * @param remaining how many requests a new bucket allows
     */
    public record Figures(long capacity, long refill, long remaining) {}

    /**
     * The limits that a scenario overrides, if any.
     *
     * @param enabled whether requests are counted
     * @param sets figures of single endpoint sets
     */
    public record Overrides(Optional<Boolean> enabled, Map<EndpointSet, FigureOverrides> sets) {
        /** Overrides nothing. */
        public static final Overrides NONE = new Overrides(Optional.empty(), Map.of());
    }

    /** The figures of one endpoint set that a scenario overrides. */
    public record FigureOverrides(Optional<Long> capacity, Optional<Long> refill, Optional<Long> remaining) {}

    /** The configured limits, and Atlas's own for the rest. */
    static RateLimits of(RateLimitConfig config) {
        var sets = new EnumMap<EndpointSet, Figures>(EndpointSet.class);
        for (var set : EndpointSet.values()) {
            var figures = Optional.ofNullable(config.sets().get(set));
            long capacity = figures.flatMap(RateLimitConfig.Figures::capacity).orElse(set.capacity());
            long refill = figures.flatMap(RateLimitConfig.Figures::refill).orElse(set.refill());
            sets.put(set, new Figures(capacity, refill, capacity));
        }
        return new RateLimits(config.enabled(), sets);
    }

    /** These limits with {@code overrides} applied. */
    RateLimits with(Overrides overrides) {
        var merged = new EnumMap<>(sets);
        overrides.sets.forEach((set, given) -> {
            var before = merged.get(set);
            long capacity = given.capacity.orElse(before.capacity);
            long remaining = Math.min(capacity, given.remaining.orElse(capacity));
            merged.put(set, new Figures(capacity, given.refill.orElse(before.refill), remaining));
        });
        return new RateLimits(overrides.enabled.orElse(enabled), merged);
    }

    Figures of(EndpointSet set) {
        return sets.get(set);
    }
}
