package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Exchange;

/**
 * {@code MALFORMED_RESPONSE_CHUNK}: status 200, then garbage where a chunk should be, then the end of the connection.
 * Under HTTP/2, which has no chunks: status 200, garbage as data, and the stream is reset.
 */
public record MalformedChunk() implements Fault {

    static final Kind KIND = Kind.plain("MALFORMED_RESPONSE_CHUNK", new MalformedChunk());

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n";

    @Override
    public void spoil(Exchange exchange) {
        var wire = exchange.wire();
        var garbage = RandomData.garbage(exchange.chance());
        if (wire.http2()) {
            wire.closeAfterPart(garbage);
        } else {
            var named = Fault.HEADER + ": " + exchange.call().fault();
            wire.closeAfter(HEAD + named + "\r\n\r\n", garbage);
        }
    }
}
