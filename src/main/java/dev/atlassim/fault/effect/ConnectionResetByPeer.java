package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import io.netty.handler.codec.http2.Http2Error;

/** {@code CONNECTION_RESET_BY_PEER}: the connection ends with RST; under HTTP/2 only the stream does. */
public record ConnectionResetByPeer() implements Fault {

    static final FaultType TYPE = FaultType.beforeOrAfter("CONNECTION_RESET_BY_PEER", new ConnectionResetByPeer());

    @Override
    public void inject(FaultExchange exchange) {
        var transport = exchange.transport();
        if (transport.http2()) {
            transport.resetStream(Http2Error.INTERNAL_ERROR);
        } else {
            transport.reset();
        }
    }
}
