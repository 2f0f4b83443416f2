package dev.atlassim.control;

import dev.atlassim.control.error.ControlException;
import dev.atlassim.simulation.SimulatorClock;
import dev.atlassim.simulation.Transients;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The clock of the simulator. */
@Path("/_simulator/clock")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ClockResource {

    private final SimulatorClock clock;
    private final Transients transients;

    ClockResource(SimulatorClock clock, Transients transients) {
        this.clock = clock;
        this.transients = transients;
    }

    /** Returns the state of the clock. */
    @GET
    @Operation(operationId = "read_clock", summary = "Show the state of the clock")
    public ClockView read() {
        var state = clock.state();
        return new ClockView(state.now().toString(), state.frozen(), state.real());
    }

    /** Sets, moves, and stops or starts the clock, in this order and in one step. */
    @PUT
    @Operation(operationId = "set_clock", summary = "Set, move, stop or start the clock")
    public ClockView set(@Valid ClockChange change) {
        if (change.equals(ClockChange.NONE)) {
            throw new ControlException(400, "the body must contain now, advance or frozen");
        }
        var before = clock.instant();
        try {
            clock.change(
                    Optional.ofNullable(change.now()),
                    Optional.ofNullable(change.advance()).orElse(Duration.ZERO),
                    Optional.ofNullable(change.frozen()));
        } catch (DateTimeException outOfRange) {
            throw ControlException.invalid(List.of(outOfRange.getMessage()));
        }
        return changed(before);
    }

    /** Sets the clock back to the system time. */
    @DELETE
    @Operation(operationId = "reset_clock", summary = "Reset the clock to the time of the machine")
    public ClockView reset() {
        var before = clock.instant();
        clock.reset();
        return changed(before);
    }

    /** When the clock moves back, the rate limits restart. Otherwise no bucket would be refilled before the old time. */
    private ClockView changed(Instant before) {
        if (clock.instant().isBefore(before)) {
            transients.recount();
        }
        return read();
    }

    /**
     * The state of the clock.
     *
     * @param real whether it shows the system time
     */
    @RegisterForReflection
    public record ClockView(String now, boolean frozen, boolean real) {}
}
