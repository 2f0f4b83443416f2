package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.ratelimit.RateLimits;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.Optional;

/**
 * What scenario files describe.
 *
 * @param world the organizations with all that belongs to them
 * @param rateLimits what they say of the limits
 * @param clock where the clock begins, and whether it stands still
 * @param seed what all random values are derived from; empty if they are unpredictable
 * @param faults the fault rules, in order
 */
public record Scenario(
        World world, RateLimits.Overrides rateLimits, ClockSetting clock, Optional<Long> seed, ArrayNode faults) {

    /** An empty scenario. */
    public static final Scenario EMPTY = new Scenario(
            World.EMPTY,
            RateLimits.Overrides.NONE,
            ClockSetting.REAL,
            Optional.empty(),
            JsonNodeFactory.instance.arrayNode());

    /** How the clock begins. */
    public record ClockSetting(Optional<Instant> start, boolean frozen) {
        /** The time of the machine. */
        public static final ClockSetting REAL = new ClockSetting(Optional.empty(), false);
    }

    /** The same settings with another world. */
    public Scenario with(World other) {
        return new Scenario(other, rateLimits, clock, seed, faults);
    }
}
