package dev.atlassim.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Quota;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/**
 * The token buckets: one for each endpoint set and each project, organization or credential that the set is counted for.
 * A bucket starts full and is refilled once each period (recorded: not gradually).
 */
@ApplicationScoped
public class Buckets {

    private final RateLimitConfig config;
    private final ClockMeter meter;
    private final StatePart<Table> current;

    Buckets(SimulatorState state, RateLimitConfig config, Clock clock) {
        this.config = config;
        this.meter = new ClockMeter(clock);
        this.current = state.part(full(RateLimits.of(config)));
    }

    /**
     * Takes one token from the bucket.
     *
     * @param view what the request sees
     * @param scopeId the project, organization or credential that the bucket belongs to
     */
    Taken take(StateView view, EndpointSet set, String scopeId) {
        var table = current.get(view);
        var bucket = table.buckets.get(new Key(set, scopeId), key -> fill(table.limits.of(set)));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var wait = ClockMeter.seconds(probe.getNanosToWaitForRefill());
        return new Taken(probe.isConsumed(), probe.getRemainingTokens(), wait);
    }

    /** Whether requests are counted. */
    boolean enabled(StateView view) {
        return current.get(view).limits.enabled();
    }

    /** The error for a call whose bucket is empty; the headers of its answer then show the empty bucket. */
    public AtlasException exhausted(Call call, EndpointSet set, long secondsToWait) {
        var limits = limits(call.view(), set);
        call.quota(new Quota(limits.capacity(), 0));
        return ErrorCode.RATE_LIMITED_TOKEN_BUCKET
                .with(
                        call.path().replaceFirst("^/+", ""),
                        secondsToWait,
                        limits.capacity(),
                        limits.refill(),
                        config.period().toSeconds())
                .header("Retry-After", Long.toString(secondsToWait));
    }

    /** Applies the limits of {@code scenario}, and the configured limits for the rest; all buckets are full again. */
    public StateView limited(StateView view, RateLimits.Overrides scenario) {
        return view.with(current, full(RateLimits.of(config).with(scenario)));
    }

    /** Makes all buckets full again. */
    public StateView full(StateView view) {
        return view.with(current, full(current.get(view).limits));
    }

    /** Makes the buckets of these projects, organizations and credentials full again. */
    public void reset(Set<String> scopeIds) {
        var buckets = current.get().buckets;
        for (var set : EndpointSet.values()) {
            scopeIds.forEach(id -> buckets.invalidate(new Key(set, id)));
        }
    }

    /** A new cache costs less than emptying the old one, which takes time for each entry. */
    private Table full(RateLimits limits) {
        return new Table(
                limits, Caffeine.newBuilder().maximumSize(config.maxBuckets()).build());
    }

    /** The figures of an endpoint set. */
    RateLimits.Figures limits(StateView view, EndpointSet set) {
        return current.get(view).limits.of(set);
    }

    private Bucket fill(RateLimits.Figures figures) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(figures.capacity())
                        .refillIntervally(figures.refill(), config.period())
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

    /** The limits in force and the buckets that have been filled by them. */
    private record Table(RateLimits limits, Cache<Key, Bucket> buckets) {}

    private record Key(EndpointSet set, String scopeId) {}
}
