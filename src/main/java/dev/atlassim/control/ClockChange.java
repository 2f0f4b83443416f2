package dev.atlassim.control;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;

/**
 * A change of the clock. Components that are null change nothing.
 *
 * @param now the time to set
 * @param advance by how much to move it then, which may be negative
 * @param frozen whether to stop it
 */
@RegisterForReflection
public record ClockChange(Instant now, Duration advance, Boolean frozen) {

    /** Changes nothing. */
    static final ClockChange NONE = new ClockChange(null, null, null);
}
