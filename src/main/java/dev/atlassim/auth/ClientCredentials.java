package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.call.Call;
import dev.atlassim.state.Credential;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;

/** Authentication at the token endpoint: client id and secret in a Basic header or in the form (RFC 6749, 2.3.1). */
@Singleton
public class ClientCredentials {

    /** Returns the service account whose id and secret the request contains; empty if either is wrong. */
    Optional<Credential.ServiceAccount> authenticate(Call call, Map<String, String> form) {
        return claimed(call, form)
                .flatMap(claim -> call.world()
                        .credential(claim.id)
                        .filter(Credential.ServiceAccount.class::isInstance)
                        .map(Credential.ServiceAccount.class::cast)
                        .filter(account -> account.secret().matches(claim.secret)));
    }

    /** Returns the client id in the request, whether or not its secret is right; empty text if there is none. */
    String claimedId(Call call, Map<String, String> form) {
        return claimed(call, form).map(Claim::id).orElse("");
    }

    /** Returns client id and secret from the request, unverified; empty if it contains none. */
    static Optional<Claim> claimed(Call call, Map<String, String> form) {
        var authorization = call.header("Authorization");
        if (authorization == null) {
            var id = form.get("client_id");
            var secret = form.get("client_secret");
            return id == null || secret == null ? Optional.empty() : Optional.of(new Claim(id, secret));
        }
        return BasicHeader.parse(authorization).flatMap(ClientCredentials::decoded);
    }

    /** Both parts are encoded as in a form before they become a header of Basic. */
    private static Optional<Claim> decoded(BasicHeader basic) {
        try {
            return Optional.of(new Claim(decode(basic.username()), decode(basic.password())));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    /** A client id with a secret, unverified. */
    record Claim(String id, String secret) {
        @Override
        public String toString() {
            return "Claim[" + id + "]";
        }
    }
}
