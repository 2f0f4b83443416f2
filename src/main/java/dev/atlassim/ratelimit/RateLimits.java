package dev.atlassim.ratelimit;

import dev.atlassim.api.operation.EndpointSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rate limits in force.
 *
 * @param enabled whether requests are counted at all
 * @param sets the figures of every endpoint set
 */
public record RateLimits(boolean enabled, Map<EndpointSet, Figures> sets) {

    /**
     * The figures of one endpoint set.
     *
     * @param capacity how many requests a full bucket holds
     * @param refill how many come back each period
     * @param remaining how many a new bucket holds
     */
    public record Figures(long capacity, long refill, long remaining) {}

    /**
     * What a scenario says of the limits, which may be little.
     *
     * @param enabled whether requests are counted
     * @param sets figures of single endpoint sets
     */
    public record Overrides(Optional<Boolean> enabled, Map<EndpointSet, FigureOverrides> sets) {
        /** Nothing said. */
        public static final Overrides NONE = new Overrides(Optional.empty(), Map.of());
    }

    /** What a scenario says of one endpoint set. */
    public record FigureOverrides(Optional<Long> capacity, Optional<Long> refill, Optional<Long> remaining) {}

    /** The limits that the configuration gives: Atlas's own where it is silent. */
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

    /** These limits with what a scenario says instead. */
    RateLimits with(Overrides overrides) {
        var merged = new EnumMap<>(sets);
        overrides.sets.forEach((set, said) -> {
            var before = merged.get(set);
            long capacity = said.capacity.orElse(before.capacity);
            long remaining = Math.min(capacity, said.remaining.orElse(capacity));
            merged.put(set, new Figures(capacity, said.refill.orElse(before.refill), remaining));
        });
        return new RateLimits(overrides.enabled.orElse(enabled), merged);
    }

    Figures of(EndpointSet set) {
        return sets.get(set);
    }
}
