package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks that the caller may call the operation. */
public class AuthorizationFilter {

    /** Refuses unknown projects, projects and organizations of others, and missing roles. */
    @ServerRequestFilter(priority = Priorities.PROJECT_AND_ROLE)
    public void authorize(RoutingContext context) {
        var call = Call.of(context);
        if (call != null && call.operation().isPresent()) {
            new Authorization(call.operation().get(), call.path(), call::pathParameter)
                    .check(call.caller(), call.world());
        }
    }
}
