package dev.atlassim.fault.rule;

import dev.atlassim.fault.Stage;
import java.util.List;
import java.util.stream.IntStream;

/** A rule and its place in the order in which rules are tried. */
record RankedRule(int rank, InstalledRule installed) {

    /** The rules of one stage, ranked. */
    static List<RankedRule> of(List<InstalledRule> rules, Stage stage) {
        return IntStream.range(0, rules.size())
                .mapToObj(rank -> new RankedRule(rank, rules.get(rank)))
                .filter(one -> one.installed.rule().stage() == stage)
                .toList();
    }

    /** Which requests the rule is for. */
    Match match() {
        return installed.rule().match();
    }
}
