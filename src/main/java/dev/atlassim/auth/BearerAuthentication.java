package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.state.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Signing in with an access token. One that is not good is answered 401 without a body: seen in MongoDB's own test logs
 * and reported of the live API (2026-09-05).
 */
@ApplicationScoped
public class BearerAuthentication {

    private final Tokens tokens;

    BearerAuthentication(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Whose token this is.
     *
     * @throws AtlasException where the token is not good, or its service account is gone
     */
    Credential authenticate(Call call, String token) {
        var clientId = tokens.clientId(token)
                .orElseThrow(() -> refusal()
                        .because("sign-in: the access token is not of this simulator, has expired or was revoked"));
        return call.world()
                .credential(clientId)
                .filter(Credential.ServiceAccount.class::isInstance)
                .orElseThrow(() -> refusal().because("sign-in: the service account '" + clientId + "' is gone"));
    }

    /** The answer to a token that is not good. The challenge is inferred; RFC 6750 wants one. */
    public static AtlasException refusal() {
        return new AtlasException(new Refusal.Bare(401, Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"")));
    }
}
