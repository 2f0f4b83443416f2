package dev.atlassim.fault.exchange;

import dev.atlassim.api.call.Call;
import dev.atlassim.auth.ClaimedCaller;
import dev.atlassim.auth.Tokens;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Creates the view of requests that fault rules match. */
@ApplicationScoped
public class FaultRequests {

    private static final String BEARER = "Bearer ";

    private final PastWorlds pastWorlds;
    private final Tokens tokens;

    FaultRequests(PastWorlds pastWorlds, Tokens tokens) {
        this.pastWorlds = pastWorlds;
        this.tokens = tokens;
    }

    /** The request of {@code call}. */
    public FaultRequest of(RoutingContext context, Call call) {
        return new FaultRequest(
                call, context.request().version() == HttpVersion.HTTP_2, pastWorlds, () -> claimed(call));
    }

    /** Who the request claims to come from. A token that the simulator knows need not be decoded to tell. */
    private Optional<String> claimed(Call call) {
        var authorization = call.header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            var known = tokens.knownClientId(
                    authorization.substring(BEARER.length()).trim());
            if (known.isPresent()) {
                return known;
            }
        }
        return ClaimedCaller.of(call);
    }
}
