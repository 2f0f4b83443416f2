package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.form.Form;
import io.netty.handler.codec.http2.Http2Error;
import java.util.Arrays;
import java.util.List;

/** {@code RST_STREAM}: the stream is reset, its connection lives on. Only under HTTP/2. */
public record RstStream(Http2Error code) implements Fault {

    static final Form CODES =
            new Form.Choice(Arrays.stream(Http2Error.values()).map(Enum::name).toList());

    static final FaultType TYPE = new FaultType(
            "RST_STREAM",
            List.of(Stage.ARRIVAL, Stage.RESPONSE),
            limits -> Form.Fields.none().with("code", CODES),
            (node, problems) -> {},
            node -> new RstStream(Http2Error.valueOf(node.path("code").asText("INTERNAL_ERROR"))));

    @Override
    public boolean appliesTo(FaultRequest request) {
        return request.http2();
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.transport().resetStream(code);
    }
}
