package dev.atlassim.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Counts token requests by address and client (50 a minute, documented). */
@Singleton
public class TokenRequests {

    private static final int MAX_CLIENTS = 10_000;

    private final Buckets limits;
    private final int perMinute;
    private final ClockMeter meter;
    private volatile Cache<Key, Bucket> buckets = none();

    TokenRequests(RateLimitConfig config, Buckets limits, Clock clock) {
        this.perMinute = config.tokenRequestsPerMinute();
        this.limits = limits;
        this.meter = new ClockMeter(clock);
    }

    /** Counts one request, and refuses it if it exceeds the limit. */
    public void count(String address, String clientId) {
        if (!limits.enabled()) {
            return;
        }
        var bucket = buckets.get(new Key(address, clientId), key -> fill());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw exhausted(ClockMeter.seconds(probe.getNanosToWaitForRefill()))
                    .because("rate limit: '" + clientId + "' asked for " + perMinute + " tokens within a minute");
        }
    }

    /** The error for a request that exceeds the limit. */
    public AtlasException exhausted(long secondsToWait) {
        return ErrorCode.RATE_LIMITED
                .with("/api/oauth/token", perMinute, 1)
                .header("Retry-After", Long.toString(secondsToWait));
    }

    /** Deletes all counts. */
    public void reset() {
        buckets = none();
    }

    /** Deletes the counts of these clients. */
    public void reset(Set<String> clientIds) {
        buckets.asMap().keySet().removeIf(key -> clientIds.contains(key.clientId));
    }

    private static Cache<Key, Bucket> none() {
        return Caffeine.newBuilder().maximumSize(MAX_CLIENTS).build();
    }

    private Bucket fill() {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private record Key(String address, String clientId) {}
}
