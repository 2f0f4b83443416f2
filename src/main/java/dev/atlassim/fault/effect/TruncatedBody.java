package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.form.Form;
import java.util.Arrays;

/**
 * {@code truncatedBody}: the length of the whole body is announced, half of it is sent, then the connection ends in
 * order; under HTTP/2 the stream is reset.
 */
public record TruncatedBody() implements Fault {

    static final FaultType TYPE = FaultType.ofAnswer("truncatedBody", Form.Fields.none(), node -> new TruncatedBody());

    @Override
    public boolean concerns(FaultResponse answer) {
        return answer.body().length > 1;
    }

    @Override
    public void spoil(FaultExchange exchange) {
        var wire = exchange.wire();
        var body = exchange.answer().body();
        exchange.answer().writeHead(wire.response());
        wire.response().putHeader("Content-Length", Integer.toString(body.length));
        wire.closeAfterPart(Arrays.copyOf(body, body.length / 2));
    }
}
