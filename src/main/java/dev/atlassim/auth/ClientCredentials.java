package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.call.Call;
import dev.atlassim.state.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who asks for a token: client id and secret in a Basic header or in the form (RFC 6749, 2.3.1). */
@ApplicationScoped
public class ClientCredentials {

    /** The service account that the request proves to be; empty where it proves nothing. */
    Optional<Credential.ServiceAccount> authenticate(Call call, Map<String, String> form) {
        return claimed(call, form)
                .flatMap(claim -> call.world()
                        .credential(claim.id)
                        .filter(Credential.ServiceAccount.class::isInstance)
                        .map(Credential.ServiceAccount.class::cast)
                        .filter(account -> account.secret().matches(claim.secret)));
    }

    /** The client id that the request claims, proven or not. */
    String claimedId(Call call, Map<String, String> form) {
        return claimed(call, form).map(Claim::id).orElse("");
    }

    /** What the request offers, proven or not. */
    static Optional<Claim> claimed(Call call, Map<String, String> form) {
        var authorization = call.header("Authorization");
        if (authorization == null) {
            var id = form.get("client_id");
            var secret = form.get("client_secret");
            return id == null || secret == null ? Optional.empty() : Optional.of(new Claim(id, secret));
        }
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).trim()), UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Claim(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
        } catch (IllegalArgumentException notEncodedAsBasic) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    /** Who a request says it is, with the proof that it offers. */
    record Claim(String id, String secret) {
        @Override
        public String toString() {
            return "Claim[" + id + "]";
        }
    }
}
