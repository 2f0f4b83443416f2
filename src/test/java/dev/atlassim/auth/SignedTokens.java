package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.testing.Settings;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.time.Clock;
import java.util.Map;

/** Access tokens without the framework. */
final class SignedTokens {

    private SignedTokens() {}

    /** The key pair of a process without a seed. */
    static TokenKeys keys() {
        var state = new SimulatorState();
        return new TokenKeys(state, new Randomness(state));
    }

    /** Tokens that are signed by {@code keys}, expire by {@code clock}, and go by {@code settings}. */
    static Tokens with(TokenKeys keys, Clock clock, Map<String, String> settings) {
        var signatures = new TokenSignatures(keys, new DefaultJWTParser(new JWTAuthContextInfo()));
        return new Tokens(
                signatures, clock, new Randomness(new SimulatorState()), Settings.of(AuthConfig.class, settings));
    }
}
