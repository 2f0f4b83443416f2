package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The identity that a request claims. It is not verified, and only shows in the journal who was probably refused. */
public final class ClaimedCaller {

    private static final int MAX_TOKEN = 8192;

    private ClaimedCaller() {}

    /** Returns the public key or client id in the credentials of {@code call}; empty if they contain none. */
    public static Optional<String> of(Call call) {
        var authorization = call.header("Authorization");
        if (authorization == null) {
            return Optional.ofNullable(form(call).get("client_id"));
        }
        var space = authorization.indexOf(' ');
        var rest = authorization.substring(space + 1).trim();
        return switch (authorization.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT)) {
            case "digest" -> DigestHeader.parse(rest).map(DigestHeader::username);
            case "bearer" -> subject(rest);
            case "basic" -> ClientCredentials.claimed(call, form(call)).map(ClientCredentials.Claim::id);
            default -> Optional.empty();
        };
    }

    private static Map<String, String> form(Call call) {
        return call.body().bytes() == null || call.operation().isPresent()
                ? Map.of()
                : FormParameters.read(new String(call.body().bytes(), UTF_8));
    }

    private static Optional<String> subject(String token) {
        var parts = token.split("\\.");
        if (parts.length != 3 || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        try {
            var claims = Json.readObject(Base64.getUrlDecoder().decode(parts[1]), MAX_TOKEN);
            return Optional.ofNullable(claims.path("sub").textValue());
        } catch (AtlasException | IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }
}
