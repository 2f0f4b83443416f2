package dev.atlassim.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Quota;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.EndpointSet;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * The token buckets: one for each endpoint set and each project, organization or credential that the set is counted for.
 * A bucket starts full and is refilled once each period (recorded: not gradually).
 */
@ApplicationScoped
public class Buckets {

    private final RateLimitConfig config;
    private volatile RateLimits limits;
    private final ClockMeter meter;
    private volatile Cache<Key, Bucket> buckets;

    Buckets(RateLimitConfig config, Clock clock) {
        this.config = config;
        this.limits = RateLimits.of(config);
        this.meter = new ClockMeter(clock);
        this.buckets = none();
    }

    /**
     * Takes one token from the bucket.
     *
     * @param scopeId the project, organization or credential that the bucket belongs to
     */
    Taken take(EndpointSet set, String scopeId) {
        var bucket = buckets.get(new Key(set, scopeId), this::fill);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var wait = ClockMeter.seconds(probe.getNanosToWaitForRefill());
        return new Taken(probe.isConsumed(), probe.getRemainingTokens(), wait);
    }

    /** Whether requests are counted. */
    boolean enabled() {
        return limits.enabled();
    }

    /** The error for a call whose bucket is empty; the headers of its answer then show the empty bucket. */
    public AtlasException exhausted(Call call, EndpointSet set, long secondsToWait) {
        call.quota(new Quota(capacity(set), 0));
        return ErrorCode.RATE_LIMITED_TOKEN_BUCKET
                .with(
                        call.path().replaceFirst("^/+", ""),
                        secondsToWait,
                        capacity(set),
                        refill(set),
                        period().toSeconds())
                .header("Retry-After", Long.toString(secondsToWait));
    }

    /** Applies the limits of {@code scenario}, and the configured limits for the rest; all buckets are full again. */
    public void reset(RateLimits.Overrides scenario) {
        limits = RateLimits.of(config).with(scenario);
        reset();
    }

    /** Makes all buckets full again. */
    public void reset() {
        buckets = none();
    }

    /** Makes the buckets of these projects, organizations and credentials full again. */
    public void reset(Set<String> scopeIds) {
        for (var set : EndpointSet.values()) {
            scopeIds.forEach(id -> buckets.invalidate(new Key(set, id)));
        }
    }

    /** A new cache costs less than emptying the old one, which takes time for each entry. */
    private Cache<Key, Bucket> none() {
        return Caffeine.newBuilder().maximumSize(config.maxBuckets()).build();
    }

    long capacity(EndpointSet set) {
        return limits.of(set).capacity();
    }

    long refill(EndpointSet set) {
        return limits.of(set).refill();
    }

    Duration period() {
        return config.period();
    }

    private Bucket fill(Key key) {
        var figures = limits.of(key.set);
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(figures.capacity())
                        .refillIntervally(figures.refill(), period())
                        .initialTokens(figures.remaining()))
                .build();
    }

    /**
     * The result of taking a token.
     *
     * @param granted whether a token was left
     * @param remaining how many tokens are left now
     * @param secondsToWait the time until the next refill, at least 1
     */
    record Taken(boolean granted, long remaining, long secondsToWait) {}

    private record Key(EndpointSet set, String scopeId) {}
}
