package dev.atlassim.journal.verify;

import dev.atlassim.journal.exchange.Exchange;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** How exchanges compare with a pattern: counts of all of them, and details of the few that come closest. */
final class MatchSummary {

    private static final int MAX_MISSES = 3;
    private static final int MAX_MATCHING = 10;

    private static final Comparator<Miss> NEAREST = Comparator.comparingInt((Miss miss) -> miss.differences.size())
            .thenComparing(miss -> -miss.exchange.sequence());

    private final RequestPattern pattern;
    private final boolean challenges;
    private final Deque<String> latest = new ArrayDeque<>();
    private final Queue<Miss> nearest = new PriorityQueue<>(NEAREST.reversed());
    private long matched;
    private long undecided;
    private long challengesLeftOut;

    /** Takes whether sign-in challenges count as requests. */
    MatchSummary(RequestPattern pattern, boolean challenges) {
        this.pattern = pattern;
        this.challenges = challenges;
    }

    /** Compares one more, that came after those before. */
    void add(Exchange exchange) {
        var differences = pattern.against(exchange);
        if (exchange.response().challenge() && !challenges) {
            if (differences.stream().noneMatch(Difference::certain)) {
                challengesLeftOut++;
            }
            return;
        }
        if (differences.isEmpty()) {
            matched++;
            latest.addFirst(exchange.id());
            if (latest.size() > MAX_MATCHING) {
                latest.removeLast();
            }
            return;
        }
        if (differences.stream().noneMatch(Difference::certain)) {
            undecided++;
        }
        nearest.add(new Miss(exchange, differences));
        if (nearest.size() > MAX_MISSES) {
            nearest.remove();
        }
    }

    long matched() {
        return matched;
    }

    /** How many that did not match are undecided. */
    long undecided() {
        return undecided;
    }

    /** How many sign-in challenges match, or may match, and are not counted. */
    long challengesLeftOut() {
        return challengesLeftOut;
    }

    /** The ids of the latest that matched, newest first. */
    List<String> latest() {
        return List.copyOf(latest);
    }

    /** Those that differ least, best first. */
    List<Verification.NearMiss> misses() {
        return nearest.stream()
                .sorted(NEAREST)
                .map(miss -> Verification.NearMiss.of(miss.exchange, miss.differences))
                .toList();
    }

    private record Miss(Exchange exchange, List<Difference> differences) {}
}
