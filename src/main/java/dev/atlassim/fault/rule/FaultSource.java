package dev.atlassim.fault.rule;

import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;
import java.util.Optional;
import java.util.SplittableRandom;

/** Decides which fault an exchange meets at a stage. */
public interface FaultSource {

    /**
     * The rule whose fault takes effect on {@code request} at {@code stage}.
     *
     * @param response the response of the operation; null before there is one
     */
    Optional<Fired> fire(FaultRequest request, Stage stage, FaultResponse response);

    /**
     * A rule that fires.
     *
     * @param random the source of everything random in its fault
     */
    record Fired(Rule rule, SplittableRandom random) {}
}
