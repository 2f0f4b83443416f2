package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;

/** An installed rule: since when it is installed, and how often it has fired. */
public record InstalledRule(Rule rule, RuleCounters draws, Instant end) {

    /** A rule that is installed at {@code now}. */
    static InstalledRule at(Instant now, Rule rule) {
        var end = rule.when().ttl().map(now::plus).orElse(null);
        return new InstalledRule(rule, new RuleCounters(rule.when(), rule.name()), end);
    }

    boolean expired(Clock clock) {
        return end != null && !clock.instant().isBefore(end);
    }

    /** The rule as it was written, and its counters. */
    ObjectNode view() {
        var view = rule.source().deepCopy();
        view.putObject("hits").put("matched", draws.matched()).put("fired", draws.fired());
        return view;
    }
}
