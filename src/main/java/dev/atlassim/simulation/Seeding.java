package dev.atlassim.simulation;

import dev.atlassim.auth.TokenKeys;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Randomness;
import dev.atlassim.state.StateView;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sets the seed of everything that is random: values, ids, and the key that signs access tokens. */
@Singleton
public class Seeding {

    private final Randomness randomness;
    private final ObjectIds ids;
    private final TokenKeys keys;

    Seeding(Randomness randomness, ObjectIds ids, TokenKeys keys) {
        this.randomness = randomness;
        this.ids = ids;
        this.keys = keys;
    }

    /** Derives everything random from {@code seed}; without one it is unpredictable. */
    StateView seeded(StateView view, Optional<Long> seed) {
        return keys.following(ids.restarted(randomness.reseeded(view, seed)), seed);
    }
}
