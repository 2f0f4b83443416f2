package dev.atlassim.auth;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of authentication. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.auth")
public interface AuthConfig {

    /** HTTP Digest. */
    Digest digest();

    /** OAuth access tokens. */
    Token token();

    /** Settings of HTTP Digest. */
    interface Digest {
        /** How long a nonce is valid; after that the challenge reports it as stale. Atlas's own lifetime is not known. */
        @WithDefault("5m")
        @DurationMin(seconds = 1)
        Duration nonceLifetime();

        /** How many nonces are remembered; the oldest is dropped first, and its user is challenged again. */
        @WithDefault("10000")
        @Positive
        int maxNonces();

        /**
         * Whether the {@code uri} that a client signs must be the request target, as RFC 7616 requires. Clients that
         * sign it without the query or without the base path work against Atlas.
         */
        @WithDefault("false")
        @WithConverter(TrueOrFalse.class)
        boolean strictUri();
    }

    /** Settings of access tokens. */
    interface Token {
        /** How long a token is valid (3600 seconds documented). */
        @WithDefault("3600s")
        @DurationMin(seconds = 1)
        Duration lifetime();

        /** How many tokens are remembered as verified, so that their signature is not verified again. */
        @WithDefault("10000")
        @Positive
        int maxCached();

        /** How many revoked tokens are remembered; beyond that, all of the oldest tokens count as revoked. */
        @WithDefault("10000")
        @Positive
        int maxRevoked();
    }
}
