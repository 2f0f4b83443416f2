package dev.atlassim.fault;

import io.netty.handler.codec.http2.Http2Error;
import java.util.List;

/**
 * {@code GOAWAY}: the connection takes no new streams, and says whether this one was looked at; it is reset, its older
 * neighbours are served to their end. Only under HTTP/2.
 */
record GoAway(Http2Error code) implements Fault {

    private static final int STEP = 2;

    static final Kind KIND = new Kind(
            "GOAWAY",
            List.of(Kind.Phase.BEFORE, Kind.Phase.AFTER),
            limits -> Form.Fields.none().with("code", StreamReset.CODES),
            (node, problems) -> {},
            node -> new GoAway(Http2Error.valueOf(node.path("code").asText("NO_ERROR"))));

    @Override
    public boolean concerns(Request request) {
        return request.http2();
    }

    @Override
    public void spoil(Exchange exchange) {
        var wire = exchange.wire();
        var applied = exchange.answer() != null;
        wire.goAway(code, applied ? wire.stream() : Math.max(0, wire.stream() - STEP));
        wire.resetStream(applied ? Http2Error.INTERNAL_ERROR : Http2Error.REFUSED_STREAM);
    }
}
