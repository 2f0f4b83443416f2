package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.state.Credential;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Authenticates the caller, before the answer shows whether the path exists. */
public class AuthenticationFilter {

    private final DigestAuthentication digest;
    private final BearerAuthentication bearer;

    AuthenticationFilter(DigestAuthentication digest, BearerAuthentication bearer) {
        this.digest = digest;
        this.bearer = bearer;
    }

    /** Authenticates the caller and checks its address against its access list. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public void authenticate(RoutingContext context) {
        var call = Call.of(context);
        if (call == null || !call.apiPath().signedIn()) {
            return;
        }
        var caller = caller(context, call);
        var accessList = caller.grants().accessList();
        if (!accessList.isEmpty() && !AccessList.allows(accessList, call.remoteAddress())) {
            throw Authorization.forbiddenAddress(caller, call.remoteAddress());
        }
        call.caller(caller);
    }

    private Credential caller(RoutingContext context, Call call) {
        var authorization = call.header("Authorization");
        var space = authorization == null ? -1 : authorization.indexOf(' ');
        if (space < 0) {
            throw digest.challenge(false)
                    .because("sign-in: the Authorization header is missing; send Digest (API key) or Bearer (service"
                            + " account)");
        }
        var rest = authorization.substring(space + 1).trim();
        return switch (authorization.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "digest" -> digest.authenticate(context, rest);
            case "bearer" -> bearer.authenticate(call, rest);
            default ->
                throw digest.challenge(false)
                        .because(
                                "sign-in: the Authorization header must be Digest (API key) or Bearer (service account)");
        };
    }
}
