package dev.atlassim.fault;

import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;

/** One way in which an exchange goes wrong. Each knows only how to spoil one exchange, not when or which. */
public interface Fault {

    /** In which header a fault is asked for, and named. */
    String HEADER = "X-Simulator-Fault";

    /** Whether the fault has any meaning for {@code request}; where it has none, its rule is passed over, uncounted. */
    default boolean concerns(FaultRequest request) {
        return true;
    }

    /** The same for an answer. */
    default boolean concerns(FaultResponse answer) {
        return true;
    }

    /** Whether the answer names the rule in a header; not where the headers are the point. */
    default boolean named() {
        return true;
    }

    /** Spoils the exchange, and then lets it continue or ends it. */
    void spoil(FaultExchange exchange);
}
