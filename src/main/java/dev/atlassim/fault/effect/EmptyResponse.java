package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import io.netty.handler.codec.http2.Http2Error;

/** {@code EMPTY_RESPONSE}: the connection ends in order, without a byte; under HTTP/2 the stream is reset. */
public record EmptyResponse() implements Fault {

    static final FaultType TYPE = FaultType.plain("EMPTY_RESPONSE", new EmptyResponse());

    @Override
    public void spoil(FaultExchange exchange) {
        var wire = exchange.wire();
        if (wire.http2()) {
            wire.resetStream(Http2Error.INTERNAL_ERROR);
        } else {
            wire.close();
        }
    }
}
