package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultRequest;

/**
 * A fault rule: which requests, which of them, when in their course, and what goes wrong.
 *
 * @param name by which answers and the journal name it
 * @param source the rule as it was written, with its name
 */
public record Rule(String name, Match match, When when, FaultType.Phase phase, Fault fault, ObjectNode source) {

    /** The organization that the rule is confined to; null where it is for all. */
    public String sandbox() {
        return match.sandbox();
    }

    /** Whether {@code request} is one that the rule counts at {@code stage}. */
    boolean counts(FaultRequest request, Stage stage) {
        return phase.stage() == stage
                && (phase != FaultType.Phase.AFTER || !request.safe())
                && match.holds(request)
                && fault.concerns(request);
    }
}
