package dev.atlassim.api.filter;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.operation.Operations;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Lets through only what the framework and {@link Operations} route alike. Checks hang on the operation of a call: a
 * spelling of a path that only the framework understands (it ignores {@code ;parameters}) would go round them.
 */
public class RouteFilter {

    /** Refuses a path whose resource method is not that of the call's operation. */
    @ServerRequestFilter(priority = Priorities.ROUTE)
    public void check(SimpleResourceInfo resource, RoutingContext context) {
        var call = Call.of(context);
        var matched = Operations.ofId(resource.getMethodName());
        if (matched.isPresent() && (call == null || !matched.equals(call.operation()))) {
            throw new NotFoundException();
        }
    }
}
