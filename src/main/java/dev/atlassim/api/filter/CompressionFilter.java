package dev.atlassim.api.filter;

import dev.atlassim.api.answer.Compression;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerResponseFilter;

/** Compresses the answers that {@link ResponseFilter} does not write itself, such as errors. */
@Provider
@Priority(Priorities.COMPRESSION)
public class CompressionFilter implements ResteasyReactiveContainerResponseFilter {

    /** Compresses the body of {@code response} if it has one and the client asks for it. */
    @Override
    public void filter(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        var rest = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var call = Call.of(rest.unwrap(RoutingContext.class));
        if (call != null
                && !ResponseFilter.writes(rest)
                && Compression.applies(call)
                && response.getEntity() instanceof byte[] body) {
            response.setEntity(Compression.gzip(body));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
        }
    }
}
