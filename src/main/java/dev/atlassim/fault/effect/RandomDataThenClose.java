package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import io.netty.handler.codec.http2.Http2Error;
import java.util.SplittableRandom;

/** {@code RANDOM_DATA_THEN_CLOSE}: garbage instead of an answer; under HTTP/2 the stream is reset as broken. */
public record RandomDataThenClose() implements Fault {

    static final FaultType TYPE = FaultType.plain("RANDOM_DATA_THEN_CLOSE", new RandomDataThenClose());

    private static final int LENGTH = 64;

    /** Bytes of which the first is no digit and no letter, so that they are neither a chunk nor a status line. */
    static byte[] garbage(SplittableRandom chance) {
        var bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) chance.nextInt(256);
        }
        bytes[0] = (byte) (bytes[0] | 0x80);
        return bytes;
    }

    @Override
    public void spoil(FaultExchange exchange) {
        var wire = exchange.wire();
        if (wire.http2()) {
            wire.resetStream(Http2Error.PROTOCOL_ERROR);
        } else {
            wire.closeAfter(garbage(exchange.chance()));
        }
    }
}
