package dev.atlassim.control;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;

/**
 * How the clock is to be changed; a component that is null changes nothing.
 *
 * @param now the time to set
 * @param advance how far to move on from there, which may be negative
 * @param frozen whether to stand still
 */
@RegisterForReflection
public record ClockChange(Instant now, Duration advance, Boolean frozen) {

    /** Changes nothing. */
    static final ClockChange NONE = new ClockChange(null, null, null);
}
