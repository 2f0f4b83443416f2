package dev.atlassim.fault;

import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;

/** One effect on one exchange. Which exchanges it meets, and how often, is the rule's to say. */
public interface Fault {

    /** The header by which a request asks for a fault, and in which a response names the rule it met. */
    String HEADER = "X-Simulator-Fault";

    /** Whether the fault makes sense for {@code request}; where it does not, its rule is skipped and counts nothing. */
    default boolean appliesTo(FaultRequest request) {
        return true;
    }

    /** The same for the response of an operation. */
    default boolean appliesTo(FaultResponse response) {
        return true;
    }

    /** Whether the response names the rule in {@link #HEADER}; not where the fault sets the headers itself. */
    default boolean named() {
        return true;
    }

    /** Whether the fault needs the worlds of the past to be kept. */
    default boolean readsPast() {
        return false;
    }

    /** Takes effect on {@code exchange}, and sees to it that the exchange goes on or ends. */
    void inject(FaultExchange exchange);
}
