package dev.atlassim.api.filter;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Surface;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets the resources of {@link Operation#V2} serve what {@link Operation#V1} has in common with it. */
public class LegacyPathFilter {

    /** Dispatches a legacy call to the versioned path; links still name the path that was asked for. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.LEGACY_PATH)
    public void rewrite(ContainerRequestContext request, RoutingContext context) {
        var call = Call.of(context);
        if (call != null
                && call.apiPath().surface() == Surface.V1
                && !call.apiPath().operations().isEmpty()) {
            request.setRequestUri(URI.create(call.path().replaceFirst("v1\\.0", "v2")));
        }
    }
}
