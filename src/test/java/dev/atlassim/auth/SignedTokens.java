package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import dev.atlassim.testing.Settings;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.time.Clock;
import java.util.Map;

/** Access tokens without the framework. */
final class SignedTokens {

    private SignedTokens() {}

    /** Tokens that are signed by {@code keys}, expire by {@code clock}, and go by {@code settings}. */
    static Tokens with(TokenKeys keys, Clock clock, Map<String, String> settings) {
        var signatures = new TokenSignatures(keys, new DefaultJWTParser(new JWTAuthContextInfo()));
        return new Tokens(signatures, clock, new Randomness(), Settings.of(AuthConfig.class, settings));
    }
}
