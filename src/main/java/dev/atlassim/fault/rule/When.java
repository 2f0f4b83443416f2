package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which of the requests that match a rule it fires on.
 *
 * @param times how often it fires at most
 * @param after how many requests it skips first
 * @param sequence whether it fires, request by request; after its end it does not. Empty if there is none
 * @param probability the probability that it fires, from 0 to 1
 * @param seed determines the random decisions
 * @param ttl how long the rule is installed; empty for no limit
 */
public record When(
        long times, long after, List<Boolean> sequence, double probability, long seed, Optional<Duration> ttl) {

    /** Always. */
    public static final When ALWAYS = new When(Long.MAX_VALUE, 0, List.of(), 1, 0, Optional.empty());

    private static final int MAX_SEQUENCE = 1000;
    private static final String FAIL = "fail";

    private static final Key<Long> TIMES = Key.whole("times", 1, 1_000_000_000);
    private static final Key<Long> AFTER = Key.whole("after", 0, 1_000_000_000);
    private static final Key<JsonNode> SEQUENCE =
            Key.of("sequence", ListOf.sized(new Choice(List.of(FAIL, "pass")), 1, MAX_SEQUENCE));
    private static final Key<Double> PROBABILITY = Key.decimal("probability", 0, 1);
    private static final Key<Long> SEED = Key.whole("seed", -(1L << 53), 1L << 53);
    private static final Key<Duration> TTL = Span.key("ttl");

    /** What it looks like in a rule. */
    static final Fields FORM = Fields.of(TIMES, AFTER, SEQUENCE, PROBABILITY, SEED, TTL);

    /** Reads what {@link #FORM} describes; missing parts are those of {@link #ALWAYS}. */
    static When of(Fragment when) {
        return new When(
                when.get(TIMES).orElse(ALWAYS.times),
                when.get(AFTER).orElse(ALWAYS.after),
                when.texts(SEQUENCE.name()).stream().map(FAIL::equals).toList(),
                when.get(PROBABILITY).orElse(ALWAYS.probability),
                when.get(SEED).orElse(ALWAYS.seed),
                when.get(TTL));
    }

    /** Reports the keys that exclude each other. */
    static void contradictions(JsonNode node, Place place) {
        if (!node.has(SEQUENCE.name())) {
            return;
        }
        for (var key : List.of(TIMES, PROBABILITY)) {
            if (node.has(key.name())) {
                place.key(key.name())
                        .report("contradicts 'sequence', which says already on which requests the rule fires");
            }
        }
    }
}
