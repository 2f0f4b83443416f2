package dev.atlassim.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Randomness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The access tokens of service accounts. Every use checks expiry, by the simulator's clock, and revocation. The
 * signature is verified only if the token is neither remembered from its issue nor from an earlier use.
 */
@Singleton
public class Tokens {

    /** The cache is keyed by this many characters at the end of a token, which hash faster than the whole. */
    private static final int KEY = 16;

    private final TokenSignatures signatures;
    private final Clock clock;
    private final Randomness randomness;
    private final AuthConfig.Token config;
    private final Revocations revoked;
    private volatile Cache<String, Verified> verifiedByEnd;

    Tokens(TokenSignatures signatures, Clock clock, Randomness randomness, AuthConfig config) {
        this.signatures = signatures;
        this.clock = clock;
        this.randomness = randomness;
        this.config = config.token();
        this.revoked = new Revocations(this.config.maxRevoked());
        this.verifiedByEnd = emptyCache();
    }

    /**
     * Issues a new token to {@code account}. A seed determines its claims, but not its signature. Signing takes
     * milliseconds, so this must not run on the event loop.
     */
    String issue(Credential.ServiceAccount account) {
        // Taken before the key: a token that is signed during a reset must not be remembered after it.
        var cache = verifiedByEnd;
        var now = clock.instant();
        var content = new AccessToken(
                account.id(),
                account.grants().orgId(),
                HexFormat.of().formatHex(randomness.bytes(Randomness.Purpose.TOKENS, 16)),
                now.truncatedTo(ChronoUnit.SECONDS),
                now.plus(config.lifetime()).truncatedTo(ChronoUnit.SECONDS));
        var token = signatures.sign(content);
        cache.put(end(token), new Verified(token, content));
        return token;
    }

    /** Returns the client id that {@code token} was issued to; empty if it is invalid, has expired or was revoked. */
    Optional<String> clientId(String token) {
        return verified(token)
                .filter(content -> clock.instant().isBefore(content.expires())
                        && !revoked.contains(content.jwtId(), content.expires()))
                .map(AccessToken::clientId);
    }

    /** Returns the client id of a token that is known already, expired or not, without verifying its signature. */
    public Optional<String> knownClientId(String token) {
        var known = verifiedByEnd.getIfPresent(end(token));
        return known != null && known.token.equals(token) ? Optional.of(known.content.clientId()) : Optional.empty();
    }

    /**
     * Revokes {@code token}. Has no effect if it was not issued to {@code account}: a client may revoke only its own
     * tokens (RFC 7009, 2.1).
     */
    void revoke(String token, Credential.ServiceAccount account) {
        verified(token)
                .filter(content -> content.clientId().equals(account.id()))
                .ifPresent(content -> revoked.add(content.jwtId(), content.expires()));
    }

    /** Revokes {@code token}, whichever service account it was issued to; for the simulator itself. */
    public void revoke(String token) {
        verified(token).ifPresent(content -> revoked.add(content.jwtId(), content.expires()));
    }

    /** Returns the lifetime of a token in seconds. */
    long lifetime() {
        return config.lifetime().toSeconds();
    }

    /** Forgets which tokens were revoked or verified. */
    public void reset() {
        verifiedByEnd = emptyCache();
        revoked.clear();
    }

    private Cache<String, Verified> emptyCache() {
        return Caffeine.newBuilder().maximumSize(config.maxCached()).build();
    }

    private Optional<AccessToken> verified(String token) {
        // Taken before the key: a token that is verified during a reset must not be remembered after it.
        var cache = verifiedByEnd;
        var known = cache.getIfPresent(end(token));
        if (known != null && known.token.equals(token)) {
            return Optional.of(known.content);
        }
        var read = signatures.verify(token);
        read.ifPresent(content -> cache.put(end(token), new Verified(token, content)));
        return read;
    }

    private static String end(String token) {
        return token.substring(Math.max(0, token.length() - KEY));
    }

    private record Verified(String token, AccessToken content) {}
}
