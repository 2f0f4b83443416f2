package dev.atlassim.auth;

import dev.atlassim.state.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The key pair that signs access tokens: P-521, made when it is first needed. */
@ApplicationScoped
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
     * Goes by the seed that chance was given, or by the pair of this process where it was given none: a client that
     * keeps its token over changes of scenario, as the official ones do, goes on working.
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
            throw new IllegalStateException("this Java cannot make a P-521 key, which access tokens need", e);
        }
    }
}
