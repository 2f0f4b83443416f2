package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Exchange;
import dev.atlassim.fault.exchange.Request;
import io.netty.handler.codec.http2.Http2Error;

/**
 * {@code GOAWAY}: the connection takes no new streams, and says whether this one was looked at; it is reset, its older
 * neighbours are served to their end, and then the connection ends. Only under HTTP/2.
 */
public record GoAway() implements Fault {

    static final Kind KIND = Kind.plain("GOAWAY", new GoAway());

    private static final int STEP = 2;

    @Override
    public boolean concerns(Request request) {
        return request.http2();
    }

    @Override
    public void spoil(Exchange exchange) {
        var wire = exchange.wire();
        var applied = exchange.answer() != null;
        wire.goAway(applied ? wire.stream() : Math.max(0, wire.stream() - STEP));
        wire.resetStream(applied ? Http2Error.INTERNAL_ERROR : Http2Error.REFUSED_STREAM);
    }
}
