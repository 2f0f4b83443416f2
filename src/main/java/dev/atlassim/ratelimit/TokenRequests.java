package dev.atlassim.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Counts token requests by address and client (50 a minute, documented). */
@Singleton
public class TokenRequests {

    private static final Logger LOG = Logger.getLogger(TokenRequests.class);
    private static final int MAX_CLIENTS = 10_000;

    private final Buckets limits;
    private final int perMinute;
    private final ClockMeter meter;
    private final AtomicBoolean reported = new AtomicBoolean();
    private final SimulatorState state;
    private final StatePart<Cache<Key, Bucket>> buckets;

    TokenRequests(SimulatorState state, RateLimitConfig config, Buckets limits, Clock clock) {
        this.perMinute = config.tokenRequestsPerMinute();
        this.limits = limits;
        this.meter = new ClockMeter(clock);
        this.state = state;
        this.buckets = state.part(none());
    }

    /** Counts one request, and refuses it if it exceeds the limit. */
    public void count(String address, String clientId) {
        var view = state.view();
        if (!limits.enabled(view)) {
            return;
        }
        var bucket = buckets.get(view).get(new Key(address, clientId), key -> fill());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            reportOnce();
            throw exhausted(ClockMeter.seconds(probe.getNanosToWaitForRefill()))
                    .because("rate limit: '" + clientId + "' asked for " + perMinute + " tokens within a minute");
        }
    }

    /** Clients that fetch a token for each command meet the limit soon, and show only a 429. */
    private void reportOnce() {
        if (reported.compareAndSet(false, true)) {
            LOG.infof(
                    "a client asked for more than %d access tokens within a minute and got 429, as Atlas answers;"
                            + " simulator.rate-limit.token-requests-per-minute sets the limit (reported once)",
                    perMinute);
        }
    }

    /** The error for a request that exceeds the limit. */
    public AtlasException exhausted(long secondsToWait) {
        return ErrorCode.RATE_LIMITED
                .with("/api/oauth/token", perMinute, 1)
                .header("Retry-After", Long.toString(secondsToWait));
    }

    /** Deletes all counts. */
    public StateView cleared(StateView view) {
        return view.with(buckets, none());
    }

    /** Deletes the counts of these clients. */
    public void reset(Set<String> clientIds) {
        buckets.get().asMap().keySet().removeIf(key -> clientIds.contains(key.clientId));
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
