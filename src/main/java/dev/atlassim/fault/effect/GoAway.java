package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import io.netty.handler.codec.http2.Http2Error;

/**
 * {@code GOAWAY}: the connection takes no new streams, and says whether this one was looked at; it is reset, its older
 * neighbours are served to their end, and then the connection ends. Only under HTTP/2.
 */
public record GoAway() implements Fault {

    static final FaultType TYPE = FaultType.plain("GOAWAY", new GoAway());

    private static final int STEP = 2;

    @Override
    public boolean concerns(FaultRequest request) {
        return request.http2();
    }

    @Override
    public void spoil(FaultExchange exchange) {
        var wire = exchange.wire();
        var applied = exchange.answer() != null;
        wire.goAway(applied ? wire.stream() : Math.max(0, wire.stream() - STEP));
        wire.resetStream(applied ? Http2Error.INTERNAL_ERROR : Http2Error.REFUSED_STREAM);
    }
}
