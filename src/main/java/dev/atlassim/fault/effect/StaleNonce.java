package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.form.Fields;

/** {@code staleNonce}: a request signed by Digest is challenged again, its nonce being too old. */
public record StaleNonce() implements Fault {

    static final FaultType TYPE = FaultType.before("staleNonce", Fields.NONE, parameters -> new StaleNonce());

    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.signsInBy("Digest");
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.refuse(exchange.refusals().staleNonce());
    }
}
