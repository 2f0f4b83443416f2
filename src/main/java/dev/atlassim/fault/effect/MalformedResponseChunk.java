package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;

/**
 * {@code MALFORMED_RESPONSE_CHUNK}: status 200, then garbage where a chunk should be, then the end of the connection.
 * Under HTTP/2, which has no chunks: status 200, garbage as data, and the stream is reset.
 */
public record MalformedResponseChunk() implements Fault {

    static final FaultType TYPE = FaultType.beforeOrAfter("MALFORMED_RESPONSE_CHUNK", new MalformedResponseChunk());

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n";

    @Override
    public void inject(FaultExchange exchange) {
        var transport = exchange.transport();
        var garbage = RandomDataThenClose.garbage(exchange.random());
        if (transport.http2()) {
            transport.closeAfterPart(garbage);
        } else {
            var named = Fault.HEADER + ": " + exchange.call().fault();
            transport.closeAfter(HEAD + named + "\r\n\r\n", garbage);
        }
    }
}
