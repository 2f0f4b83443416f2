package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;

/** {@code chunkedDribbleDelay}: the body comes in parts, evenly spread over a time (WireMock's). */
public record ChunkedDribbleDelay(int numberOfChunks, long totalDuration) implements Fault {

    private static final Key<Long> CHUNKS = Key.whole("numberOfChunks", 1, 1000);

    static final FaultType TYPE = new FaultType(
            "chunkedDribbleDelay",
            List.of(Stage.RESPONSE),
            limits -> Fields.of(CHUNKS, duration(limits)).requiring(CHUNKS, duration(limits)),
            (node, place) -> {},
            parameters -> new ChunkedDribbleDelay(
                    parameters.get(CHUNKS).orElseThrow().intValue(),
                    parameters.object().get("totalDuration").longValue()));

    private static Key<Long> duration(FaultConfig limits) {
        return Key.whole("totalDuration", 0, limits.maxDelay().toMillis());
    }

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.body().length > 0;
    }

    @Override
    public void inject(FaultExchange exchange) {
        var response = exchange.transport().response();
        exchange.response().writeHead(response);
        if (!exchange.transport().http2()) {
            response.setChunked(true);
        }
        send(exchange, 0);
    }

    private void send(FaultExchange exchange, int chunk) {
        var response = exchange.transport().response();
        if (response.closed()) {
            return;
        }
        var body = exchange.response().body();
        var parts = Math.min(numberOfChunks, body.length);
        var from = (int) ((long) body.length * chunk / parts);
        var to = (int) ((long) body.length * (chunk + 1) / parts);
        var part = Buffer.buffer(Arrays.copyOfRange(body, from, to));
        if (chunk + 1 == parts) {
            response.end(part);
        } else {
            response.write(part);
            exchange.later(totalDuration / parts, () -> send(exchange, chunk + 1));
        }
    }
}
