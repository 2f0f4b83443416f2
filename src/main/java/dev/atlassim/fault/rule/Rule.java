package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;

/**
 * A fault rule: which requests it matches, on which of them it fires, at which stage, and with what effect.
 *
 * @param name the name in responses and in the journal
 * @param writesOnly whether reads do not count: "after" a read is the same as before it
 * @param source the rule as it was written, with its name
 */
public record Rule(
        String name, Match match, When when, Stage stage, boolean writesOnly, Fault fault, ObjectNode source) {

    /** The organization that the rule is limited to; null for no limit. */
    public String sandbox() {
        return match.sandbox();
    }

    /** Whether the rule counts this exchange at its stage; {@code response} is null before there is one. */
    boolean counts(FaultRequest request, FaultResponse response) {
        return !(writesOnly && request.safe()) && match.holds(request) && appliesTo(request, response);
    }

    /** Whether the fault can affect this exchange, whatever the rule matches. Only successful responses can be changed. */
    public boolean appliesTo(FaultRequest request, FaultResponse response) {
        return fault.appliesTo(request) && (response == null || (response.successful() && fault.appliesTo(response)));
    }
}
