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

    /** Whether requests are counted. */
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean enabled();

    /** The time between two refills of a bucket. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    Duration period();

    /** The largest number of buckets in memory. The least recently used one is discarded, and is full when used again. */
    @WithDefault("100000")
    @Positive
    int maxBuckets();

    /** The number of token requests that a client may send each minute from one address (50 documented). */
    @WithDefault("50")
    @Positive
    int tokenRequestsPerMinute();

    /** Figures of single endpoint sets, by name. The others have Atlas's figures. */
    Map<EndpointSet, Figures> sets();

    /** Figures of one endpoint set. */
    interface Figures {
        /** The number of requests that a full bucket allows; Atlas's figure by default. */
        Optional<@Positive Integer> capacity();

        /** The number of requests that each refill adds; Atlas's figure by default. */
        Optional<@Positive Integer> refill();
    }
}
