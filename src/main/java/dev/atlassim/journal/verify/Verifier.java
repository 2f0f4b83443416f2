package dev.atlassim.journal.verify;

import dev.atlassim.journal.exchange.Exchange;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Decides whether what is expected was seen, going over the exchanges once and holding on to few: many may verify at a
 * time, in little memory. What the journal no longer has, or kept too little of, never makes a verification succeed.
 */
public record Verifier(Stream<Exchange> exchanges, ToLongFunction<String> missing) {

    /** The result, for exchanges in order of arrival; to be asked for once. */
    public Verification verify(Expectation expectation) {
        return expectation instanceof Expectation.Times times
                ? verify(times)
                : verify((Expectation.Sequence) expectation);
    }

    private Verification verify(Expectation.Times expectation) {
        var pattern = expectation.pattern();
        var count = expectation.count();
        var summary = new MatchSummary(pattern, expectation.challenges());
        exchanges.forEach(summary::add);
        var matched = summary.matched();
        var undecided = summary.undecided();
        var evicted = missing.applyAsLong(pattern.sandbox());
        if (count.holds(matched, undecided + evicted)) {
            return Verification.good(matched).challengesLeftOut(summary.challengesLeftOut());
        }
        var error = "expected " + count + " matching, but " + matched + " did"
                + (count.allows(matched) || matched < count.atLeast() ? doubts(undecided, evicted) : "");
        var result = Verification.bad(
                        error, count.toString(), pattern.description(), matched, undecided, evicted, summary.misses())
                .challengesLeftOut(summary.challengesLeftOut());
        return matched > count.atMost() ? result.matching(summary.latest()) : result;
    }

    private static String doubts(long undecided, long evicted) {
        var doubts = new StringBuilder();
        if (undecided > 0) {
            doubts.append("; of ").append(undecided).append(" more it cannot be told, as too little of them is kept");
        }
        if (evicted > 0) {
            doubts.append("; ")
                    .append(evicted)
                    .append(" that could have mattered are no longer in the journal: clear it before a test, or raise")
                    .append(" simulator.journal.max-entries and max-bytes");
        }
        return doubts.toString();
    }

    private Verification verify(Expectation.Sequence expectation) {
        var steps = expectation.steps();
        long leftOut = 0;
        var rest = exchanges.iterator();
        for (int step = 0; step < steps.size(); step++) {
            var summary = new MatchSummary(steps.get(step), expectation.challenges());
            var seen = seen(summary, rest);
            leftOut += summary.challengesLeftOut();
            if (!seen) {
                return missingStep(steps, step, summary).challengesLeftOut(leftOut);
            }
        }
        return Verification.good(steps.size()).challengesLeftOut(leftOut);
    }

    private static boolean seen(MatchSummary summary, Iterator<Exchange> rest) {
        while (summary.matched() == 0 && rest.hasNext()) {
            summary.add(rest.next());
        }
        return summary.matched() > 0;
    }

    private Verification missingStep(List<RequestPattern> steps, int step, MatchSummary summary) {
        var evicted = missing.applyAsLong(steps.get(step).sandbox());
        var error = "sequence[" + step + "] was not seen" + (step == 0 ? "" : " after those before it")
                + doubts(summary.undecided(), evicted);
        return Verification.bad(
                error,
                "a sequence of " + steps.size(),
                steps.get(step).description(),
                step,
                summary.undecided(),
                evicted,
                summary.misses());
    }
}
