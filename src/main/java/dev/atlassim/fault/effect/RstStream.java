package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Key;
import io.netty.handler.codec.http2.Http2Error;
import java.util.Arrays;
import java.util.List;

/** {@code RST_STREAM}: the stream is reset, its connection lives on. Only under HTTP/2. */
public record RstStream(Http2Error code) implements Fault {

    private static final Key<Http2Error> CODE =
            Key.text("code", Choice.of(Arrays.stream(Http2Error.values()))).as(Http2Error::valueOf, Enum::name);

    static final FaultType TYPE = new FaultType(
            "RST_STREAM",
            List.of(Stage.ARRIVAL, Stage.RESPONSE),
            limits -> Fields.of(CODE),
            (node, place) -> {},
            parameters -> new RstStream(parameters.get(CODE).orElse(Http2Error.INTERNAL_ERROR)));

    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.http2();
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.transport().resetStream(code);
    }
}
