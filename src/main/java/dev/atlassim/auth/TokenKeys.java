package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The P-521 key pair that signs access tokens, generated when it is first needed. */
@Singleton
public class TokenKeys {

    private final Randomness randomness;
    private volatile KeyPair pair;
    private KeyPair ofProcess;
    private boolean seeded;

    TokenKeys(Randomness randomness) {
        this.randomness = randomness;
    }

    KeyPair pair() {
        var known = pair;
        return known == null ? make() : known;
    }

    private synchronized KeyPair make() {
        if (pair == null) {
            pair = generate();
            ofProcess = seeded ? ofProcess : pair;
        }
        return pair;
    }

    /**
     * Switches to a key pair that is derived from the seed of {@link Randomness}, or back to the key pair of this process
     * if there is no seed. Without a seed, tokens stay valid when the scenario changes, since official clients keep them.
     */
    public synchronized void follow(boolean seed) {
        seeded = seed;
        pair = seed ? null : ofProcess;
    }

    private KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp521r1"), randomness.random(Randomness.Purpose.TOKEN_KEYS));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not support P-521 keys, which access tokens require", e);
        }
    }
}
