package dev.atlassim.control;

import dev.atlassim.auth.Nonces;
import dev.atlassim.auth.TokenKeys;
import dev.atlassim.auth.Tokens;
import dev.atlassim.ratelimit.Buckets;
import dev.atlassim.ratelimit.RateLimits;
import dev.atlassim.ratelimit.TokenRequests;
import dev.atlassim.state.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What lives beside the state, each in its feature: all of it, to be cleared in one place. */
@ApplicationScoped
public class Transients {

    private final Nonces nonces;
    private final Tokens tokens;
    private final TokenKeys keys;
    private final Buckets buckets;
    private final TokenRequests tokenRequests;
    private Optional<Long> seed = Optional.empty();

    Transients(Nonces nonces, Tokens tokens, TokenKeys keys, Buckets buckets, TokenRequests tokenRequests) {
        this.nonces = nonces;
        this.tokens = tokens;
        this.keys = keys;
        this.buckets = buckets;
        this.tokenRequests = tokenRequests;
    }

    /** Begins everything anew. */
    void clear(RateLimits.Overrides limits) {
        nonces.reset();
        tokens.reset();
        buckets.reset(limits);
        tokenRequests.reset();
    }

    /** Begins anew what belongs to {@code part} of the world alone. */
    void clear(World part) {
        buckets.reset(part.ids());
    }

    /**
     * Signs with another key where the seed changed. Without a seed the key stays, so that a client which keeps its
     * token over a reset, as the official ones do, goes on working; with the same seed it would be the same key anyway.
     */
    synchronized void rekey(Optional<Long> newSeed) {
        if (!newSeed.equals(seed)) {
            keys.reset();
            seed = newSeed;
        }
    }
}
