package dev.atlassim.ratelimit;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.call.Quota;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.api.operation.Operation;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts a request that passed authentication and roles, and refuses it where its bucket is empty. */
public class RateLimitFilter {

    private final Buckets buckets;

    RateLimitFilter(Buckets buckets) {
        this.buckets = buckets;
    }

    /** Takes a token, whose bucket the answer's headers then tell of. */
    @ServerRequestFilter(priority = Priorities.RATE_LIMIT)
    public void count(RoutingContext context) {
        var call = Call.of(context);
        if (buckets.enabled() && call != null) {
            call.operation().flatMap(Operation::endpointSet).ifPresent(set -> count(call, set));
        }
    }

    private void count(Call call, EndpointSet set) {
        var taken = buckets.take(set, scopeId(call, set.scope()));
        call.quota(new Quota(buckets.capacity(set), taken.remaining()));
        if (!taken.granted()) {
            throw buckets.exhausted(call, set, taken.secondsToWait())
                    .because("rate limit: the bucket " + set + " of " + scopeId(call, set.scope())
                            + " is empty; the refill comes in " + taken.secondsToWait() + " s");
        }
    }

    private static String scopeId(Call call, EndpointSet.Scope scope) {
        return switch (scope) {
            case GROUP -> call.pathParameter("groupId");
            case ORG -> call.pathParameter("orgId");
            case USER -> call.caller().id();
        };
    }
}
