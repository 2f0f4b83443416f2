package dev.atlassim.auth;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of signing in. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.auth")
public interface AuthConfig {

    /** HTTP Digest. */
    Digest digest();

    /** OAuth access tokens. */
    Token token();

    /** Settings of HTTP Digest. */
    interface Digest {
        /** How long a nonce may be used; after that the challenge says it is stale. Atlas's own lifetime is not known. */
        @WithDefault("5m")
        @DurationMin(seconds = 1)
        Duration nonceLifetime();

        /** How many nonces are remembered; the oldest goes first, and its user is challenged again. */
        @WithDefault("10000")
        @Positive
        int maxNonces();
    }

    /** Settings of access tokens. */
    interface Token {
        /** How long a token is good (3600 seconds documented). */
        @WithDefault("3600s")
        @DurationMin(seconds = 1)
        Duration lifetime();

        /** How many verified tokens are remembered, so that they need no second look at their signature. */
        @WithDefault("10000")
        @Positive
        int maxCached();

        /** How many revoked tokens are remembered; where more are, the oldest tokens all count as revoked. */
        @WithDefault("10000")
        @Positive
        int maxRevoked();
    }
}
