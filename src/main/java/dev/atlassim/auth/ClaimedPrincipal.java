package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.Call;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Who a request says it comes from, before anything is proven: the public key or client id of its Authorization. */
public final class ClaimedPrincipal {

    private ClaimedPrincipal() {}

    /** The public half of the credential that {@code call} claims; empty where its header names none. */
    public static Optional<String> of(Call call) {
        var authorization = call.header("Authorization");
        var space = authorization == null ? -1 : authorization.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        var rest = authorization.substring(space + 1).trim();
        return switch (authorization.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "digest" -> DigestHeader.parse(rest).map(DigestHeader::username);
            case "bearer" -> subject(rest);
            case "basic" -> ClientCredentials.claimedId(call);
            default -> Optional.empty();
        };
    }

    private static Optional<String> subject(String token) {
        var parts = token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var claims = JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
            return claims.get("sub") instanceof String subject ? Optional.of(subject) : Optional.empty();
        } catch (JoseException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }
}
