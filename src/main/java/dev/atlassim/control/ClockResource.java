package dev.atlassim.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.api.control.ControlJson;
import dev.atlassim.scenario.Instants;
import dev.atlassim.simulation.SimulatorClock;
import dev.atlassim.simulation.Transients;
import dev.atlassim.text.Nearest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clock that everything in the simulator goes by. */
@Path("/_simulator/clock")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ClockResource {

    private static final List<String> KEYS = List.of("now", "advance", "frozen");

    private static final int MAX_BODY_SIZE = 10_000;

    private final SimulatorClock clock;
    private final Transients transients;

    ClockResource(SimulatorClock clock, Transients transients) {
        this.clock = clock;
        this.transients = transients;
    }

    /** How the clock stands. */
    @GET
    public View read() {
        var state = clock.state();
        return new View(state.now().toString(), state.frozen(), state.real());
    }

    /** Sets ({@code now}), moves ({@code advance}) and stops or starts ({@code frozen}) the clock, in this order. */
    @PUT
    public View set(byte[] body) {
        var wish = ControlJson.object(body, MAX_BODY_SIZE);
        var problems = new ArrayList<String>();
        var now = now(wish, problems);
        var step = step(wish, problems);
        if (wish.has("frozen") && !wish.get("frozen").isBoolean()) {
            problems.add("frozen must be true or false");
        }
        wish.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                problems.add("unknown key '" + key + "'" + Nearest.hint(key, KEYS));
            }
        });
        if (!problems.isEmpty() || wish.isEmpty()) {
            throw refusal(problems);
        }
        var frozen = Optional.ofNullable(wish.get("frozen")).map(JsonNode::booleanValue);
        var before = clock.instant();
        try {
            clock.change(now, step, frozen);
        } catch (DateTimeException outOfRange) {
            throw refusal(List.of(outOfRange.getMessage()));
        }
        return changed(before);
    }

    /** Goes back to the time of the machine. */
    @DELETE
    public View reset() {
        var before = clock.instant();
        clock.reset();
        return changed(before);
    }

    /** Buckets that were filled at a later time would wait for that to come again. */
    private View changed(Instant before) {
        if (clock.instant().isBefore(before)) {
            transients.recount();
        }
        return read();
    }

    private static ControlException refusal(List<String> problems) {
        return new ControlException(400, "the clock takes now, advance and frozen", problems);
    }

    private static Optional<Instant> now(ObjectNode wish, List<String> problems) {
        if (!wish.has("now")) {
            return Optional.empty();
        }
        var text = wish.get("now").asText();
        if (!Instants.valid(text)) {
            problems.add("now must be an instant in UTC, such as 2026-01-01T00:00:00Z");
            return Optional.empty();
        }
        return Optional.of(Instant.parse(text));
    }

    private static Duration step(ObjectNode wish, List<String> problems) {
        try {
            return wish.has("advance") ? Duration.parse(wish.get("advance").asText()) : Duration.ZERO;
        } catch (DateTimeException noDuration) {
            problems.add("advance must be a duration, such as PT1H or PT3599S");
            return Duration.ZERO;
        }
    }

    /**
     * How the clock stands.
     *
     * @param real whether it shows the time of the machine
     */
    @RegisterForReflection
    public record View(String now, boolean frozen, boolean real) {}
}
