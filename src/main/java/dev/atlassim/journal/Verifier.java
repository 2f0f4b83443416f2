package dev.atlassim.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Decides whether what is expected was seen. What the journal no longer has, or kept too little of, never makes a
 * verification succeed.
 */
record Verifier(List<Exchange> exchanges, ToLongFunction<String> missing) {

    private static final int MAX_MISSES = 3;
    private static final int MAX_MATCHING = 10;

    /** The result, for exchanges in order of arrival. */
    Verification verify(Expectation expectation) {
        return expectation instanceof Expectation.Times times
                ? verify(times.pattern(), times.count())
                : verify(((Expectation.Sequence) expectation).steps());
    }

    private Verification verify(RequestPattern pattern, Count count) {
        var compared = compare(pattern, exchanges);
        var matched = compared.stream().filter(Compared::matches).count();
        var undecided = compared.stream().filter(Compared::undecided).count();
        var evicted = missing.applyAsLong(pattern.sandbox());
        if (count.holds(matched, undecided + evicted)) {
            return Verification.good(matched);
        }
        var error = "expected " + count + " matching, but " + matched + " did"
                + (count.allows(matched) || matched < count.atLeast() ? doubts(undecided, evicted) : "");
        var result = Verification.bad(
                error, count.toString(), pattern.description(), matched, undecided, evicted, misses(compared));
        return matched > count.atMost() ? result.matching(latest(compared)) : result;
    }

    private static List<String> latest(List<Compared> compared) {
        return compared.stream()
                .filter(Compared::matches)
                .map(Compared::exchange)
                .sorted(Comparator.comparingLong(Exchange::sequence).reversed())
                .limit(MAX_MATCHING)
                .map(Exchange::id)
                .toList();
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
        int from = 0;
        for (int step = 0; step < steps.size(); step++) {
            var rest = exchanges.subList(from, exchanges.size());
            var compared = compare(steps.get(step), rest);
            var found = first(compared);
            if (found < 0) {
                return missingStep(steps, step, compared);
            }
            from += found + 1;
        }
        return Verification.good(steps.size());
    }

    private Verification missingStep(List<RequestPattern> steps, int step, List<Compared> compared) {
        var undecided = compared.stream().filter(Compared::undecided).count();
        var evicted = missing.applyAsLong(steps.get(step).sandbox());
        var error = "sequence[" + step + "] was not seen" + (step == 0 ? "" : " after those before it")
                + doubts(undecided, evicted);
        return Verification.bad(
                error,
                "a sequence of " + steps.size(),
                steps.get(step).description(),
                step,
                undecided,
                evicted,
                misses(compared));
    }

    private static int first(List<Compared> compared) {
        for (int i = 0; i < compared.size(); i++) {
            if (compared.get(i).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static List<Compared> compare(RequestPattern pattern, List<Exchange> exchanges) {
        var compared = new ArrayList<Compared>(exchanges.size());
        exchanges.forEach(exchange -> compared.add(new Compared(exchange, pattern.against(exchange))));
        return compared;
    }

    private static List<Verification.NearMiss> misses(List<Compared> compared) {
        return compared.stream()
                .filter(c -> !c.matches())
                .sorted(Comparator.comparingInt((Compared c) -> c.differences.size())
                        .thenComparing(c -> -c.exchange.sequence()))
                .limit(MAX_MISSES)
                .map(c -> Verification.NearMiss.of(c.exchange, c.differences))
                .toList();
    }

    private record Compared(Exchange exchange, List<Difference> differences) {
        boolean matches() {
            return differences.isEmpty();
        }

        boolean undecided() {
            return !matches() && differences.stream().noneMatch(Difference::certain);
        }
    }
}
