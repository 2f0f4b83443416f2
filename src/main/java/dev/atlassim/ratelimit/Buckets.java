package dev.atlassim.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.api.EndpointSet;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The token buckets, one for each endpoint set and whoever shares it. A bucket starts full and gets its refill in one
 * step each period (recorded: no trickle).
 */
@ApplicationScoped
public class Buckets {

    private final RateLimitConfig config;
    private final ClockMeter meter;
    private final Cache<Key, Bucket> buckets;

    Buckets(RateLimitConfig config, Clock clock) {
        this.config = config;
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(config.maxBuckets()).build();
    }

    /**
     * Takes one token from the bucket.
     *
     * @param scopeId the project, organization or credential that shares it
     */
    Taken take(EndpointSet set, String scopeId) {
        var bucket = buckets.get(new Key(set, scopeId), this::fill);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var wait = Math.max(1, (probe.getNanosToWaitForRefill() + 999_999_999L) / 1_000_000_000L);
        return new Taken(probe.isConsumed(), probe.getRemainingTokens(), wait);
    }

    /** Forgets every bucket, so that each begins full again. */
    public void reset() {
        buckets.invalidateAll();
    }

    long capacity(EndpointSet set) {
        return figures(set).flatMap(RateLimitConfig.Figures::capacity).orElse(set.capacity());
    }

    long refill(EndpointSet set) {
        return figures(set).flatMap(RateLimitConfig.Figures::refill).orElse(set.refill());
    }

    Duration period() {
        return config.period();
    }

    private Optional<RateLimitConfig.Figures> figures(EndpointSet set) {
        return Optional.ofNullable(config.sets().get(set));
    }

    private Bucket fill(Key key) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(capacity(key.set)).refillIntervally(refill(key.set), period()))
                .build();
    }

    /**
     * What became of a request for a token.
     *
     * @param granted whether there was one
     * @param remaining how many are left
     * @param secondsToWait until the next refill, at least 1
     */
    record Taken(boolean granted, long remaining, long secondsToWait) {}

    private record Key(EndpointSet set, String scopeId) {}
}
