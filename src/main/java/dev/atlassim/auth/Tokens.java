package dev.atlassim.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Access tokens of service accounts: JSON web tokens signed with ES512, as documented. Expiry and revocation are looked
 * at on every use, the signature once.
 */
@ApplicationScoped
public class Tokens {

    private static final String ISSUER = "atlas-simulator";
    private static final String AUDIENCE = "api";

    /** Only one spelling of a token is taken: a lenient decoder passes over what follows a signature. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{176}");

    /** Verified tokens are looked up by so many characters at their end, which hash faster than all of the token. */
    private static final int KEY = 16;

    private final TokenKeys keys;
    private final Clock clock;
    private final Randomness randomness;
    private final AuthConfig.Token config;
    private volatile Cache<String, Verified> verifiedByEnd;
    private final Revocations revoked;

    Tokens(TokenKeys keys, Clock clock, Randomness randomness, AuthConfig config) {
        this.keys = keys;
        this.clock = clock;
        this.randomness = randomness;
        this.config = config.token();
        this.verifiedByEnd = none();
        this.revoked = new Revocations(this.config.maxRevoked());
    }

    /** A new token for {@code account}. Signing takes milliseconds: not for the event loop. */
    String issue(Credential.ServiceAccount account) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(account.id());
        claims.setStringClaim("sid", account.id());
        claims.setStringClaim("actorId", account.id());
        claims.setStringClaim("orgId", account.grants().orgId());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(config.lifetime()).getEpochSecond()));
        claims.setJwtId(HexFormat.of().formatHex(randomness.bytes(Randomness.Purpose.TOKENS, 16)));
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        var randomness = new ProviderContext();
        randomness.setSecureRandom(this.randomness.random(Randomness.Purpose.TOKENS));
        var signature = new JsonWebSignature();
        signature.setProviderContext(randomness);
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue("atlas-simulator-1");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);
        signature.setKey(keys.pair().getPrivate());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
    }

    /** The client id whose token this is; empty where it is none, has expired or was revoked. */
    Optional<String> clientId(String token) {
        // A reset that comes between looking at the signature and remembering it must not meet the token again.
        var cache = verifiedByEnd;
        var end = token.substring(Math.max(0, token.length() - KEY));
        var known = cache.getIfPresent(end);
        if (known == null || !known.token.equals(token)) {
            known = verify(token).orElse(null);
            if (known == null) {
                return Optional.empty();
            }
            cache.put(end, known);
        }
        var good = clock.instant().isBefore(known.expires) && !revoked.contains(known.jwtId, known.expires);
        return good ? Optional.of(known.clientId) : Optional.empty();
    }

    /**
     * Makes {@code token} worthless from now on. What is no token of {@code account} is left alone: only who was issued
     * a token may revoke it (RFC 7009, 2.1).
     */
    void revoke(String token, Credential.ServiceAccount account) {
        verify(token)
                .filter(good -> good.clientId.equals(account.id()))
                .ifPresent(good -> revoked.add(good.jwtId, good.expires));
    }

    /** Makes {@code token} worthless from now on, whoever was issued it; for the simulator itself. */
    public void revoke(String token) {
        verify(token).ifPresent(good -> revoked.add(good.jwtId, good.expires));
    }

    /** How long a token is good, in seconds. */
    long lifetime() {
        return config.lifetime().toSeconds();
    }

    /** Forgets which tokens were revoked or verified. */
    public void reset() {
        verifiedByEnd = none();
        revoked.clear();
    }

    private Cache<String, Verified> none() {
        return Caffeine.newBuilder().maximumSize(config.maxCached()).build();
    }

    private Optional<Verified> verify(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            var claims = consumer().processToClaims(token);
            return Optional.of(new Verified(
                    token,
                    claims.getSubject(),
                    claims.getJwtId(),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
        } catch (InvalidJwtException | MalformedClaimException noToken) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKey(keys.pair().getPublic())
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(0))
                .build();
    }

    private record Verified(String token, String clientId, String jwtId, Instant expires) {}
}
