package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.ratelimit.RateLimits.FigureOverrides;
import dev.atlassim.ratelimit.RateLimits.Overrides;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/** The rate limits in a scenario file. */
final class RateLimitsEntry {

    private static final Key<Long> CAPACITY = Key.whole("capacity", 1, Integer.MAX_VALUE);
    private static final Key<Long> REFILL = Key.whole("refill", 1, Integer.MAX_VALUE);
    private static final Key<Long> REMAINING = Key.whole("remaining", 0, Integer.MAX_VALUE);
    private static final List<Key<JsonNode>> EACH_SET =
            Arrays.stream(EndpointSet.values()).map(RateLimitsEntry::key).toList();

    private static final Key<Boolean> ENABLED = Key.flag("enabled");
    private static final Key<JsonNode> SETS = Key.of("sets", Fields.NONE.and(EACH_SET));

    static final Fields FORM = Fields.of(ENABLED, SETS);

    private RateLimitsEntry() {}

    private static Key<JsonNode> key(EndpointSet set) {
        return Key.of(set.name(), Fields.of(CAPACITY, REFILL, REMAINING));
    }

    /** {@code before} with what {@code fragment} says instead. */
    static Overrides read(Fragment fragment, Overrides before) {
        var sets = new EnumMap<EndpointSet, FigureOverrides>(EndpointSet.class);
        sets.putAll(before.sets());
        var given = fragment.child(SETS);
        for (var name : given.keys()) {
            var set = EndpointSet.valueOf(name);
            sets.merge(set, figures(given.child(key(set))), RateLimitsEntry::merge);
        }
        return new Overrides(fragment.get(ENABLED).or(before::enabled), sets);
    }

    private static FigureOverrides figures(Fragment figures) {
        return new FigureOverrides(figures.get(CAPACITY), figures.get(REFILL), figures.get(REMAINING));
    }

    private static FigureOverrides merge(FigureOverrides before, FigureOverrides given) {
        return new FigureOverrides(
                given.capacity().or(before::capacity),
                given.refill().or(before::refill),
                given.remaining().or(before::remaining));
    }

    /** Writes {@code limits} into the object for them. */
    static void write(Overrides limits, ObjectNode written) {
        ENABLED.put(written, limits.enabled());
        var sets = SETS.putObject(written);
        limits.sets().forEach((set, figures) -> {
            var entry = key(set).putObject(sets);
            CAPACITY.put(entry, figures.capacity());
            REFILL.put(entry, figures.refill());
            REMAINING.put(entry, figures.remaining());
        });
    }
}
