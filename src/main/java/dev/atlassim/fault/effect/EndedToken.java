package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Exchange;
import dev.atlassim.fault.exchange.Request;
import dev.atlassim.fault.form.Form;

/**
 * {@code tokenExpired} and {@code tokenRevoked}: the access token is good no more. It stays so: a client gets on only
 * with a new one. Atlas answers both alike.
 */
public record EndedToken() implements Fault {

    static final Kind EXPIRED = Kind.instead("tokenExpired", Form.Fields.none(), node -> new EndedToken());
    static final Kind REVOKED = Kind.instead("tokenRevoked", Form.Fields.none(), node -> new EndedToken());

    @Override
    public boolean concerns(Request request) {
        return request.signsInBy("Bearer");
    }

    @Override
    public void spoil(Exchange exchange) {
        exchange.refuse(exchange.refusals().tokenEnded(exchange.call()));
    }
}
