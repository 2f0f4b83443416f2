package dev.atlassim.fault.rule;

import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The installed rules, in order, and for each stage where to find those that a request can match. Immutable; built when
 * the rules change, so that a request looks at few rules however many there are.
 */
final class RuleIndex {

    /** No rules. */
    static final RuleIndex EMPTY = new RuleIndex(List.of());

    private final List<InstalledRule> rules;
    private final Map<Stage, RuleBuckets> stages = new EnumMap<>(Stage.class);

    private RuleIndex(List<InstalledRule> rules) {
        this.rules = rules;
        for (var stage : Stage.values()) {
            stages.put(stage, RuleBuckets.of(RankedRule.of(rules, stage)));
        }
    }

    /** The index of {@code rules}. */
    static RuleIndex of(List<InstalledRule> rules) {
        return rules.isEmpty() ? EMPTY : new RuleIndex(List.copyOf(rules));
    }

    /** Whether a rule needs the worlds before the last writes. */
    boolean readsPast() {
        return rules.stream().anyMatch(one -> one.rule().fault().readsPast());
    }

    /** Every rule, in order. */
    List<InstalledRule> rules() {
        return rules;
    }

    /** The rules that {@code request} can match at {@code stage}, in order; the others cannot match it. */
    List<RankedRule> candidates(FaultRequest request, Stage stage) {
        return stages.get(stage).candidates(request);
    }
}
