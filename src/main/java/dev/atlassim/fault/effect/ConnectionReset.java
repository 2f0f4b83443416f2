package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Exchange;
import io.netty.handler.codec.http2.Http2Error;

/** {@code CONNECTION_RESET_BY_PEER}: the connection ends with RST; under HTTP/2 only the stream does. */
public record ConnectionReset() implements Fault {

    static final Kind KIND = Kind.plain("CONNECTION_RESET_BY_PEER", new ConnectionReset());

    @Override
    public void spoil(Exchange exchange) {
        var wire = exchange.wire();
        if (wire.http2()) {
            wire.resetStream(Http2Error.INTERNAL_ERROR);
        } else {
            wire.reset();
        }
    }
}
