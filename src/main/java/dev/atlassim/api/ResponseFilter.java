package dev.atlassim.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns the value of an operation into the bytes of the answer: envelope, indentation, content type. */
public class ResponseFilter {

    /** Renders what the resource returned; refusals come rendered already. */
    @ServerResponseFilter(priority = Priorities.RENDERING)
    public void render(ContainerResponseContext response, RoutingContext context) {
        var call = Call.of(context);
        if (call != null && call.method().equals("OPTIONS") && response.getStatus() == 200) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, call.allow());
        }
        if (call == null || call.refusal() != null || call.contentType() == null) {
            return;
        }
        if (response.getEntity() != null) {
            var body = call.query().envelope()
                    ? enveloped(response.getEntity(), response.getStatus())
                    : response.getEntity();
            call.responseBody(Json.write(body, call.query().pretty()));
            response.setEntity(call.responseBody());
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, call.contentType());
    }

    private static Object enveloped(Object entity, int status) {
        return entity instanceof Page<?> page ? page.withStatus(status) : new Envelope(entity, status);
    }

    /** A single document in an envelope. The order of the keys is inferred. */
    @RegisterForReflection
    record Envelope(Object content, int status) {}
}
