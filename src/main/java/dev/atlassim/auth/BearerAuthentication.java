package dev.atlassim.auth;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.state.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Authentication with an access token. An invalid token is answered 401 without a body: seen in MongoDB's own test logs
 * and reported for the live API (2026-09-05).
 */
@ApplicationScoped
public class BearerAuthentication {

    private final Tokens tokens;

    BearerAuthentication(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns the service account that {@code token} was issued to.
     *
     * @throws AtlasException if the token is invalid, or its service account no longer exists
     */
    Credential authenticate(Call call, String token) {
        var clientId = tokens.clientId(token)
                .orElseThrow(() -> refusal()
                        .because("sign-in: the access token was not issued by this simulator, has expired or"
                                + " was revoked"));
        return call.world()
                .credential(clientId)
                .filter(Credential.ServiceAccount.class::isInstance)
                .orElseThrow(
                        () -> refusal().because("sign-in: the service account '" + clientId + "' no longer exists"));
    }

    /** Returns the answer to an invalid token. The challenge is inferred: RFC 6750 requires one. */
    public static AtlasException refusal() {
        return new AtlasException(new Refusal.Bare(401, Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"")));
    }
}
