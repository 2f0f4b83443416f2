package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.form.Fields;

/**
 * {@code tokenExpired} and {@code tokenRevoked}: the access token is no longer valid, now and later; the client needs a new
 * one. Atlas gives the same answer to both.
 */
public record InvalidToken() implements Fault {

    static final FaultType EXPIRED = FaultType.before("tokenExpired", Fields.NONE, parameters -> new InvalidToken());
    static final FaultType REVOKED = FaultType.before("tokenRevoked", Fields.NONE, parameters -> new InvalidToken());

    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.signsInBy("Bearer");
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.refuse(exchange.refusals().tokenEnded(exchange.call()));
    }
}
