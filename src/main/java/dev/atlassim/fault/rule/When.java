package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.fault.form.Form;
import dev.atlassim.fault.form.Problems;
import dev.atlassim.fault.form.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Which of the requests that match a rule it fires on.
 *
 * @param times at most so often
 * @param after not on the first so many
 * @param sequence whether it fires, request by request; past its end it does not. Empty where there is none
 * @param probability how likely it fires, 0 to 1
 * @param seed what its chance follows from
 * @param ttl how long it is there at all; empty means for ever
 */
public record When(
        long times, long after, List<Boolean> sequence, double probability, long seed, Optional<Duration> ttl) {

    /** Always. */
    public static final When ALWAYS = new When(Long.MAX_VALUE, 0, List.of(), 1, 0, Optional.empty());

    private static final int MAX_SEQUENCE = 1000;
    private static final Form COUNT = Form.Numeric.whole(0, 1_000_000_000);

    /** What it looks like in a rule. */
    static final Form.Fields FORM = Form.Fields.none()
            .with("times", Form.Numeric.whole(1, 1_000_000_000))
            .with("after", COUNT)
            .with("sequence", new Form.ListOf(new Form.Choice(List.of("fail", "pass")), 1, MAX_SEQUENCE))
            .with("probability", new Form.Numeric(0, 1, false))
            .with("seed", Form.Numeric.whole(-(1L << 53), 1L << 53))
            .with("ttl", Span.FORM);

    /** Reads what {@link #FORM} describes; missing parts are those of {@link #ALWAYS}. */
    static When of(JsonNode node) {
        var sequence = StreamSupport.stream(node.path("sequence").spliterator(), false)
                .map(step -> step.textValue().equals("fail"))
                .toList();
        return new When(
                node.path("times").asLong(Long.MAX_VALUE),
                node.path("after").asLong(0),
                sequence,
                node.path("probability").asDouble(1),
                node.path("seed").asLong(0),
                Optional.ofNullable(node.path("ttl").textValue()).map(Span::parse));
    }

    /** Adds what cannot hold together. */
    static void contradictions(JsonNode node, Problems problems) {
        if (!node.has("sequence")) {
            return;
        }
        for (var key : List.of("times", "probability")) {
            if (node.has(key)) {
                problems.below(key).add("contradicts 'sequence', which says already on which requests the rule fires");
            }
        }
    }
}
