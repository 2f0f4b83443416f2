package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nonces that were issued: 32 characters of Base64 as recorded. Each is valid for a limited time, and accepts each
 * count only once.
 */
@Singleton
public class Nonces {

    private static final int BYTES = 24;

    private final Clock clock;
    private final Randomness randomness;
    private final AuthConfig.Digest config;
    private final Map<String, Use> given;

    Nonces(Clock clock, Randomness randomness, AuthConfig config) {
        this.clock = clock;
        this.randomness = randomness;
        this.config = config.digest();
        this.given = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Use> eldest) {
                return size() > Nonces.this.config.maxNonces();
            }
        };
    }

    /** Issues a new nonce. */
    String give() {
        var nonce = Base64.getEncoder().encodeToString(randomness.bytes(Randomness.Purpose.NONCES, BYTES));
        synchronized (given) {
            given.put(nonce, new Use(clock.instant(), 0));
        }
        return nonce;
    }

    /**
     * Records that {@code nonce} is used for the {@code count}th time.
     *
     * @return whether that is allowed: the nonce is known and still valid, and the count has increased
     */
    boolean use(String nonce, long count) {
        synchronized (given) {
            var use = given.get(nonce);
            if (use == null
                    || count <= use.count
                    || !clock.instant().isBefore(use.since.plus(config.nonceLifetime()))) {
                return false;
            }
            given.put(nonce, new Use(use.since, count));
            return true;
        }
    }

    /** Forgets all nonces. */
    public void reset() {
        synchronized (given) {
            given.clear();
        }
    }

    private record Use(Instant since, long count) {}
}
