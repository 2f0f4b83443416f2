package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import io.netty.handler.codec.http2.Http2Error;
import java.util.SplittableRandom;

/** {@code RANDOM_DATA_THEN_CLOSE}: garbage instead of an answer; under HTTP/2 the stream is reset as broken. */
public record RandomDataThenClose() implements Fault {

    static final FaultType TYPE = FaultType.beforeOrAfter("RANDOM_DATA_THEN_CLOSE", new RandomDataThenClose());

    private static final int LENGTH = 64;

    /** Bytes of which the first is no digit and no letter, so that they are neither a chunk nor a status line. */
    static byte[] garbage(SplittableRandom random) {
        var bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        bytes[0] = (byte) (bytes[0] | 0x80);
        return bytes;
    }

    @Override
    public void inject(FaultExchange exchange) {
        var transport = exchange.transport();
        if (transport.http2()) {
            transport.resetStream(Http2Error.PROTOCOL_ERROR);
        } else {
            transport.closeAfter(garbage(exchange.random()));
        }
    }
}
