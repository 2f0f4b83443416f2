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
                ? verify(times.pattern(), times.count())
                : verify(((Expectation.Sequence) expectation).steps());
    }

    private Verification verify(RequestPattern pattern, ExpectedCount count) {
        var tally = new MatchSummary(pattern);
        exchanges.forEach(tally::add);
        var matched = tally.matched();
        var undecided = tally.undecided();
        var evicted = missing.applyAsLong(pattern.sandbox());
        if (count.holds(matched, undecided + evicted)) {
            return Verification.good(matched);
        }
        var error = "expected " + count + " matching, but " + matched + " did"
                + (count.allows(matched) || matched < count.atLeast() ? doubts(undecided, evicted) : "");
        var result = Verification.bad(
                error, count.toString(), pattern.description(), matched, undecided, evicted, tally.misses());
        return matched > count.atMost() ? result.matching(tally.latest()) : result;
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

    private Verification verify(List<RequestPattern> steps) {
        var rest = exchanges.iterator();
        for (int step = 0; step < steps.size(); step++) {
            var tally = new MatchSummary(steps.get(step));
            if (!seen(tally, rest)) {
                return missingStep(steps, step, tally);
            }
        }
        return Verification.good(steps.size());
    }

    private static boolean seen(MatchSummary tally, Iterator<Exchange> rest) {
        while (tally.matched() == 0 && rest.hasNext()) {
            tally.add(rest.next());
        }
        return tally.matched() > 0;
    }

    private Verification missingStep(List<RequestPattern> steps, int step, MatchSummary tally) {
        var evicted = missing.applyAsLong(steps.get(step).sandbox());
        var error = "sequence[" + step + "] was not seen" + (step == 0 ? "" : " after those before it")
                + doubts(tally.undecided(), evicted);
        return Verification.bad(
                error,
                "a sequence of " + steps.size(),
                steps.get(step).description(),
                step,
                tally.undecided(),
                evicted,
                tally.misses());
    }
}
