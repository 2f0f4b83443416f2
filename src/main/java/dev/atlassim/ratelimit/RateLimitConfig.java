package dev.atlassim.ratelimit;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.setting.AtLeastOneSecond;
import dev.atlassim.setting.PositiveInt;
import dev.atlassim.setting.TrueOrFalse;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the rate limits. */
@ConfigMapping(prefix = "simulator.rate-limit")
public interface RateLimitConfig {

    /** Whether requests are counted at all. */
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean enabled();

    /** How often a bucket gets its refill, all at once. */
    @WithDefault("60s")
    @WithConverter(AtLeastOneSecond.class)
    Duration period();

    /** How many buckets are remembered; the one unused for longest is forgotten, and begins full again. */
    @WithDefault("100000")
    @WithConverter(PositiveInt.class)
    int maxBuckets();

    /** How many token requests a client may make each minute from one address (50 documented). */
    @WithDefault("50")
    @WithConverter(PositiveInt.class)
    int tokenRequestsPerMinute();

    /** Figures of single endpoint sets, by name, instead of Atlas's. */
    Map<EndpointSet, Figures> sets();

    /** Figures of one endpoint set. */
    interface Figures {
        /** How many requests a full bucket holds; Atlas's where absent. */
        Optional<@WithConverter(PositiveInt.class) Integer> capacity();

        /** How many requests come back each period; Atlas's where absent. */
        Optional<@WithConverter(PositiveInt.class) Integer> refill();
    }
}
