package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;

/**
 * The P-521 key pair that signs access tokens, generated when it is first needed. With a seed it is derived from the
 * seed. Without one it is the key pair of this process, so that tokens stay valid when the scenario changes: official
 * clients keep them.
 */
@Singleton
public class TokenKeys {

    private final Randomness randomness;
    private final Keys ofProcess;
    private final StatePart<Keys> current;

    TokenKeys(SimulatorState state, Randomness randomness) {
        this.randomness = randomness;
        this.ofProcess = new Keys(Optional.empty(), randomness.random(Randomness.Purpose.TOKEN_KEYS));
        this.current = state.part(ofProcess);
    }

    KeyPair pair() {
        return current.get().pair();
    }

    /** Follows {@code seed}, from which the randomness in {@code view} is derived. */
    public StateView following(StateView view, Optional<Long> seed) {
        if (current.get(view).seed.equals(seed)) {
            return view;
        }
        var random = randomness.random(view, Randomness.Purpose.TOKEN_KEYS);
        return view.with(current, seed.isPresent() ? new Keys(seed, random) : ofProcess);
    }

    /** The key pair of one seed, or of this process. */
    private static final class Keys {
        private final Optional<Long> seed;
        private final SecureRandom random;
        private volatile KeyPair pair;

        Keys(Optional<Long> seed, SecureRandom random) {
            this.seed = seed;
            this.random = random;
        }

        KeyPair pair() {
            var known = pair;
            return known == null ? make() : known;
        }

        private synchronized KeyPair make() {
            if (pair == null) {
                pair = generate();
            }
            return pair;
        }

        private KeyPair generate() {
            try {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp521r1"), random);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "this Java does not support P-521 keys, which access tokens require", e);
            }
        }
    }
}
