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

    static final FaultType TYPE = FaultType.beforeOrAfter("GOAWAY", new GoAway());

    private static final int STEP = 2;

    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.http2();
    }

    @Override
    public void inject(FaultExchange exchange) {
        var transport = exchange.transport();
        var applied = exchange.response() != null;
        transport.goAway(applied ? transport.stream() : Math.max(0, transport.stream() - STEP));
        transport.resetStream(applied ? Http2Error.INTERNAL_ERROR : Http2Error.REFUSED_STREAM);
    }
}
