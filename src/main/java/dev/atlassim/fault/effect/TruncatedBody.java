package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Fields;
import java.util.Arrays;

/**
 * {@code truncatedBody}: the length of the whole body is announced, half of it is sent, then the connection ends in
 * order; under HTTP/2 the stream is reset.
 */
public record TruncatedBody() implements Fault {

    static final FaultType TYPE = FaultType.ofResponse("truncatedBody", Fields.NONE, parameters -> new TruncatedBody());

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.body().length > 1;
    }

    @Override
    public void inject(FaultExchange exchange) {
        var transport = exchange.transport();
        var body = exchange.response().body();
        exchange.response().writeHead(transport.response());
        transport.response().putHeader("Content-Length", Integer.toString(body.length));
        transport.closeAfterPart(Arrays.copyOf(body, body.length / 2));
    }
}
