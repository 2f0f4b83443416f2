package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Exchange;
import dev.atlassim.fault.exchange.Request;
import dev.atlassim.fault.form.Form;
import io.netty.handler.codec.http2.Http2Error;
import java.util.Arrays;
import java.util.List;

/** {@code RST_STREAM}: the stream is reset, its connection lives on. Only under HTTP/2. */
public record StreamReset(Http2Error code) implements Fault {

    static final Form CODES =
            new Form.Choice(Arrays.stream(Http2Error.values()).map(Enum::name).toList());

    static final Kind KIND = new Kind(
            "RST_STREAM",
            List.of(Kind.Phase.BEFORE, Kind.Phase.AFTER),
            limits -> Form.Fields.none().with("code", CODES),
            (node, problems) -> {},
            node -> new StreamReset(Http2Error.valueOf(node.path("code").asText("INTERNAL_ERROR"))));

    @Override
    public boolean concerns(Request request) {
        return request.http2();
    }

    @Override
    public void spoil(Exchange exchange) {
        exchange.wire().resetStream(code);
    }
}
