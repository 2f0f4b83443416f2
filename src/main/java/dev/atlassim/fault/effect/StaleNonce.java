package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Exchange;
import dev.atlassim.fault.exchange.Request;
import dev.atlassim.fault.form.Form;

/** {@code staleNonce}: a request signed by Digest is challenged again, its nonce being too old. */
public record StaleNonce() implements Fault {

    static final Kind KIND = Kind.instead("staleNonce", Form.Fields.none(), node -> new StaleNonce());

    @Override
    public boolean concerns(Request request) {
        return request.signsInBy("Digest");
    }

    @Override
    public void spoil(Exchange exchange) {
        exchange.refuse(exchange.refusals().staleNonce());
    }
}
