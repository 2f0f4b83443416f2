package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.form.Form;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;

/** {@code chunkedDribbleDelay}: the body comes in parts, evenly spread over a time (WireMock's). */
public record ChunkedDribbleDelay(int numberOfChunks, long totalDuration) implements Fault {

    static final FaultType TYPE = new FaultType(
            "chunkedDribbleDelay",
            List.of(Stage.RESPONSE),
            limits -> Form.Fields.none()
                    .must("numberOfChunks", Form.Numeric.whole(1, 1000))
                    .must(
                            "totalDuration",
                            Form.Numeric.whole(0, limits.maxDelay().toMillis())),
            (node, problems) -> {},
            node -> new ChunkedDribbleDelay(
                    node.get("numberOfChunks").intValue(),
                    node.get("totalDuration").longValue()));

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
