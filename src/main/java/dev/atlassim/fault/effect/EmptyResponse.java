package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import io.netty.handler.codec.http2.Http2Error;

/** {@code EMPTY_RESPONSE}: the connection ends in order, without a byte; under HTTP/2 the stream is reset. */
public record EmptyResponse() implements Fault {

    static final FaultType TYPE = FaultType.beforeOrAfter("EMPTY_RESPONSE", new EmptyResponse());

    @Override
    public void inject(FaultExchange exchange) {
        var transport = exchange.transport();
        if (transport.http2()) {
            transport.resetStream(Http2Error.INTERNAL_ERROR);
        } else {
            transport.close();
        }
    }
}
