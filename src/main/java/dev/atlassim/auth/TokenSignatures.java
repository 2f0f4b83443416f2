package dev.atlassim.auth;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.Claims;

/** Writes access tokens as JSON web tokens signed with ES512, as documented, and reads those that it has signed. */
@Singleton
public class TokenSignatures {

    private static final String ISSUER = "atlas-simulator";
    private static final String AUDIENCE = "api";
    private static final String KEY_ID = "atlas-simulator-1";
    private static final String ORGANIZATION = "orgId";

    /** Accepts one spelling of a token only: a lenient decoder ignores characters after the signature. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{176}");

    /** Seconds by which the library's check of expiry is relaxed, which goes by the time of the machine. */
    private static final int ANY_TIME = Integer.MAX_VALUE;

    private final TokenKeys keys;
    private final JWTParser parser;

    TokenSignatures(TokenKeys keys, JWTParser parser) {
        this.keys = keys;
        this.parser = parser;
    }

    /** Writes and signs {@code token}. Takes milliseconds, so it must not run on the event loop. */
    String sign(AccessToken token) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(token.clientId())
                .claim("sid", token.clientId())
                .claim("actorId", token.clientId())
                .claim(ORGANIZATION, token.orgId())
                .issuedAt(token.issued())
                .expiresAt(token.expires())
                .claim(Claims.jti, token.jwtId())
                .jws()
                .keyId(KEY_ID)
                .algorithm(SignatureAlgorithm.ES512)
                .sign(keys.pair().getPrivate());
    }

    /** Reads a token; empty if it was not signed with the current key. Whether it has expired is not checked. */
    Optional<AccessToken> verify(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            var claims = parser.parse(token, expectations(keys.pair().getPublic()));
            return Optional.of(new AccessToken(
                    claims.getSubject(),
                    claims.getClaim(ORGANIZATION),
                    claims.getTokenID(),
                    Instant.ofEpochSecond(claims.getIssuedAtTime()),
                    Instant.ofEpochSecond(claims.getExpirationTime())));
        } catch (ParseException invalid) {
            return Optional.empty();
        }
    }

    private static JWTAuthContextInfo expectations(PublicKey key) {
        var expected = new JWTAuthContextInfo(key, ISSUER);
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES512));
        expected.setExpectedAudience(Set.of(AUDIENCE));
        expected.setRequiredClaims(Set.of(Claims.sub.name(), Claims.jti.name()));
        expected.setClockSkew(ANY_TIME);
        return expected;
    }
}
