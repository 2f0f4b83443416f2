package dev.atlassim.scenario;

import dev.atlassim.api.EndpointSet;
import dev.atlassim.ratelimit.RateLimits;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a scenario file says beside its organizations. */
final class Settings {

    private Settings() {}

    /** {@code before} with what {@code file} says instead. */
    static Scenario of(Fragment file, Scenario before) {
        return new Scenario(
                before.world(),
                file.has("rateLimits") ? rateLimits(file.child("rateLimits")) : before.rateLimits(),
                file.has("clock") ? clock(file.child("clock")) : before.clock(),
                file.text("seed").map(Long::parseLong).or(before::seed));
    }

    private static Scenario.ClockSetting clock(Fragment clock) {
        return new Scenario.ClockSetting(
                clock.text("start").map(Instant::parse), clock.flag("frozen").orElse(false));
    }

    private static RateLimits.Overrides rateLimits(Fragment limits) {
        return new RateLimits.Overrides(
                limits.flag("enabled"), limits.has("sets") ? sets(limits.child("sets")) : Map.of());
    }

    private static Map<EndpointSet, RateLimits.FigureOverrides> sets(Fragment sets) {
        var overrides = new EnumMap<EndpointSet, RateLimits.FigureOverrides>(EndpointSet.class);
        for (var name : sets.entries().keySet()) {
            var said = sets.child(name);
            overrides.put(
                    EndpointSet.valueOf(name),
                    new RateLimits.FigureOverrides(
                            number(said, "capacity"), number(said, "refill"), number(said, "remaining")));
        }
        return overrides;
    }

    private static Optional<Long> number(Fragment fragment, String key) {
        return fragment.text(key).map(Long::parseLong);
    }
}
