package dev.atlassim.fault.effect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;
import dev.atlassim.form.TypedForm;
import java.util.List;
import java.util.SplittableRandom;

/** {@code delay}: the first byte comes late, by a time that is fixed or drawn from a distribution (WireMock's). */
public record Delay(Distribution distribution) implements Fault {

    static final FaultType TYPE = new FaultType(
            "delay",
            List.of(Stage.ARRIVAL, Stage.RESPONSE),
            Delay::form,
            Delay::contradictions,
            parameters -> new Delay(distribution(parameters.object())));

    private static Fields form(FaultConfig limits) {
        var longest = limits.maxDelay().toMillis();
        var distribution = new TypedForm(List.of("fixed", "uniform", "lognormal"), type -> switch (type) {
            case "fixed" -> required(Key.whole("milliseconds", 0, longest));
            case "uniform" -> required(Key.whole("lower", 0, longest), Key.whole("upper", 0, longest));
            default ->
                required(Key.decimal("median", 0, (double) longest), Key.decimal("sigma", 0, 10))
                        .and(Key.whole("maxValue", 0, longest));
        });
        return Fields.of(Key.whole("fixedDelayMilliseconds", 0, longest), Key.of("delayDistribution", distribution));
    }

    private static Fields required(Key<?>... keys) {
        return Fields.of(keys).requiring(keys);
    }

    private static void contradictions(JsonNode node, Place place) {
        if (node.has("fixedDelayMilliseconds") == node.has("delayDistribution")) {
            place.report("needs either 'fixedDelayMilliseconds' or 'delayDistribution'");
        }
        var drawn = node.path("delayDistribution");
        if (drawn.path("lower").asLong(0) > drawn.path("upper").asLong(Long.MAX_VALUE)) {
            place.key("delayDistribution").key("lower").report("is above 'upper'");
        }
    }

    private static Distribution distribution(JsonNode node) {
        if (node.has("fixedDelayMilliseconds")) {
            var millis = node.get("fixedDelayMilliseconds").longValue();
            return random -> millis;
        }
        var drawn = node.get("delayDistribution");
        return switch (drawn.get("type").textValue()) {
            case "fixed" -> {
                var millis = drawn.get("milliseconds").longValue();
                yield random -> millis;
            }
            case "uniform" -> {
                var lower = drawn.get("lower").longValue();
                var upper = drawn.get("upper").longValue();
                yield random -> random.nextLong(lower, upper + 1);
            }
            default -> lognormal(drawn);
        };
    }

    private static Distribution lognormal(JsonNode drawn) {
        var median = drawn.get("median").doubleValue();
        var sigma = drawn.get("sigma").doubleValue();
        var max = drawn.path("maxValue").asLong(Long.MAX_VALUE);
        return random -> Math.min(max, Math.round(median * Math.exp(sigma * gaussian(random))));
    }

    /** The Box-Muller transform. The JDK's own method may give other values in other versions. */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.later(distribution.millis(exchange.random()), exchange::proceed);
    }

    /** How long, in milliseconds. */
    interface Distribution {
        long millis(SplittableRandom random);
    }
}
