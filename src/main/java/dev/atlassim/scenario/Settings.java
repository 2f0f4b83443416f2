package dev.atlassim.scenario;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.ratelimit.RateLimits;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a scenario file says beside its organizations. What it leaves out stays as it was, key by key. */
final class Settings {

    private Settings() {}

    /** {@code before} with what {@code file} says instead. */
    static Scenario of(Fragment file, Scenario before) {
        return new Scenario(
                before.world(),
                rateLimits(file.child("rateLimits"), before.rateLimits()),
                clock(file.child("clock"), before.clock()),
                number(file, "seed").or(before::seed),
                file.has("faults")
                        ? FaultShape.merge(
                                before.faults(), file.entries().get("faults").value())
                        : before.faults());
    }

    private static Scenario.ClockSetting clock(Fragment clock, Scenario.ClockSetting before) {
        return new Scenario.ClockSetting(
                clock.text("start").map(Instant::parse).or(before::start),
                clock.flag("frozen").orElse(before.frozen()));
    }

    private static RateLimits.Overrides rateLimits(Fragment limits, RateLimits.Overrides before) {
        return new RateLimits.Overrides(
                limits.flag("enabled").or(before::enabled), sets(limits.child("sets"), before.sets()));
    }

    private static Map<EndpointSet, RateLimits.FigureOverrides> sets(
            Fragment sets, Map<EndpointSet, RateLimits.FigureOverrides> before) {
        var overrides = new EnumMap<EndpointSet, RateLimits.FigureOverrides>(EndpointSet.class);
        overrides.putAll(before);
        for (var name : sets.entries().keySet()) {
            overrides.merge(EndpointSet.valueOf(name), figures(sets.child(name)), Settings::over);
        }
        return overrides;
    }

    private static RateLimits.FigureOverrides figures(Fragment said) {
        return new RateLimits.FigureOverrides(
                number(said, "capacity"), number(said, "refill"), number(said, "remaining"));
    }

    private static RateLimits.FigureOverrides over(RateLimits.FigureOverrides before, RateLimits.FigureOverrides said) {
        return new RateLimits.FigureOverrides(
                said.capacity().or(before::capacity),
                said.refill().or(before::refill),
                said.remaining().or(before::remaining));
    }

    private static Optional<Long> number(Fragment fragment, String key) {
        return fragment.text(key).map(Shape.Whole::value);
    }
}
