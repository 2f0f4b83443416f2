package dev.atlassim.api.body;

import io.vertx.core.http.HttpHeaders;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Reads the bodies of requests up to a limit, and decodes them. No thread waits for them. */
public final class BodyReader {

    private BodyReader() {}

    /**
     * Reads the body of {@code request}, and continues with the next filter afterwards. Leaves to Quarkus a body whose
     * length is known and that is not encoded.
     *
     * @param limit the maximum length, encoded and decoded
     * @param refusals what an invalid body is refused with
     */
    public static void read(ResteasyReactiveContainerRequestContext request, int limit, BodyRefusals refusals) {
        var rest = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var http = rest.serverRequest();
        var length = http.getRequestHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            throw refusals.tooLarge(limit);
        }
        var codings = ContentCodings.of(http.getAllRequestHeaders("Content-Encoding"));
        if (!codings.supported()) {
            throw refusals.unsupportedCoding(codings.toString());
        }
        if (length == null || codings.gzip()) {
            request.suspend();
            begin(http, new BodyBuffer(request, limit, codings.gzip(), refusals));
        }
    }

    private static void begin(ServerHttpRequest http, BodyBuffer buffer) {
        if (http.isRequestEnded()) {
            http.resumeRequestInput();
            buffer.done();
        } else {
            http.setReadListener(buffer);
            http.resumeRequestInput();
        }
    }
}
