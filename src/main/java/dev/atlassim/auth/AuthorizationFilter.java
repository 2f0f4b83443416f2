package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks whether the caller may do what it asks. */
public class AuthorizationFilter {

    /** Refuses unknown and foreign projects and organizations, and missing roles. */
    @ServerRequestFilter(priority = Priorities.PROJECT_AND_ROLE)
    public void authorize(RoutingContext context) {
        var call = Call.of(context);
        if (call != null && call.operation().isPresent()) {
            new Authorization(call.operation().get(), call.path(), call::pathParameter)
                    .check(call.caller(), call.world());
        }
    }
}
