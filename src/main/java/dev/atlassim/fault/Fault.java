package dev.atlassim.fault;

import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;

/** One effect on one exchange. The rule decides which exchanges it affects, and how often. */
public interface Fault {

    /** The header by which a request asks for a fault, and in which a response names the rule it met. */
    String HEADER = "X-Simulator-Fault";

    /** Whether the fault can affect {@code request}. If not, its rule is skipped and its counters do not change. */
    default boolean appliesTo(FaultRequest request) {
        return true;
    }

    /** The same for the response of an operation. */
    default boolean appliesTo(FaultResponse response) {
        return true;
    }

    /** Whether the response names the rule in {@link #HEADER}. It does not if the fault itself sets the headers. */
    default boolean named() {
        return true;
    }

    /** Whether the fault needs earlier worlds to be kept. */
    default boolean readsPast() {
        return false;
    }

    /** Applies the fault to {@code exchange}, and then continues or ends the exchange. */
    void inject(FaultExchange exchange);
}
