package dev.atlassim.ratelimit;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.call.Quota;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.api.operation.Operation;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts each request that is authenticated and authorized, and refuses it if its bucket is empty. */
public class RateLimitFilter {

    private final Buckets buckets;

    RateLimitFilter(Buckets buckets) {
        this.buckets = buckets;
    }

    /** Takes a token. The headers of the answer then show the state of its bucket. */
    @ServerRequestFilter(priority = Priorities.RATE_LIMIT)
    public void count(RoutingContext context) {
        var call = Call.of(context);
        if (call != null && buckets.enabled(call.view())) {
            call.operation().flatMap(Operation::endpointSet).ifPresent(set -> count(call, set));
        }
    }

    private void count(Call call, EndpointSet set) {
        var taken = buckets.take(call.view(), set, scopeId(call, set.scope()));
        call.quota(new Quota(buckets.limits(call.view(), set).capacity(), taken.remaining()));
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
