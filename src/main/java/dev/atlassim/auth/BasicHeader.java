package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * The credentials in an Authorization header of HTTP Basic (RFC 7617), unverified.
 *
 * @param username what stands before the first colon
 * @param password what follows it
 */
public record BasicHeader(String username, String password) {

    private static final String SCHEME = "Basic ";

    /** Reads a header, which may be null; empty if it is not one of Basic. */
    public static Optional<BasicHeader> parse(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var encoded = authorization.substring(SCHEME.length()).trim();
            var pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicHeader(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "BasicHeader[" + username + "]";
    }
}
