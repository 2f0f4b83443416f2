package dev.atlassim.ratelimit;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of the rate limits. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.rate-limit")
public interface RateLimitConfig {

    /** Whether requests are counted at all. */
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean enabled();

    /** How often a bucket gets its refill, all at once. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    Duration period();

    /** How many buckets are remembered; the one unused for longest is forgotten, and begins full again. */
    @WithDefault("100000")
    @Positive
    int maxBuckets();

    /** How many token requests a client may make each minute from one address (50 documented). */
    @WithDefault("50")
    @Positive
    int tokenRequestsPerMinute();

    /** Figures of single endpoint sets, by name, instead of Atlas's. */
    Map<EndpointSet, Figures> sets();

    /** Figures of one endpoint set. */
    interface Figures {
        /** How many requests a full bucket holds; Atlas's where absent. */
        Optional<@Positive Integer> capacity();

        /** How many requests come back each period; Atlas's where absent. */
        Optional<@Positive Integer> refill();
    }
}
