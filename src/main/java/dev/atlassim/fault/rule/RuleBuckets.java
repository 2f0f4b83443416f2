package dev.atlassim.fault.rule;

import dev.atlassim.fault.exchange.FaultRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules, each filed once: under the value of its {@link RuleKey}, or apart where it has none. A request looks only under
 * its own values.
 */
final class RuleBuckets {

    private final Map<RuleKey, Map<String, List<RankedRule>>> byKey = new LinkedHashMap<>();
    private final List<RankedRule> others = new ArrayList<>();

    private RuleBuckets() {}

    /** The buckets of {@code rules}. */
    static RuleBuckets of(List<RankedRule> rules) {
        var buckets = new RuleBuckets();
        rules.forEach(buckets::file);
        return buckets;
    }

    private void file(RankedRule rule) {
        RuleKey.of(rule.match())
                .map(key -> byKey.computeIfAbsent(key, absent -> new HashMap<>())
                        .computeIfAbsent(key.wanted(rule.match()), absent -> new ArrayList<>()))
                .orElse(others)
                .add(rule);
    }

    /** The rules that {@code request} can match, in order. */
    List<RankedRule> candidates(FaultRequest request) {
        var found = others;
        for (var bucket : byKey.entrySet()) {
            for (var value : bucket.getKey().found(request)) {
                found = merge(found, bucket.getValue().getOrDefault(value, List.of()));
            }
        }
        return found;
    }

    private static List<RankedRule> merge(List<RankedRule> some, List<RankedRule> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        var merged = new ArrayList<>(some);
        merged.addAll(more);
        merged.sort(Comparator.comparingInt(RankedRule::rank));
        return merged;
    }
}
