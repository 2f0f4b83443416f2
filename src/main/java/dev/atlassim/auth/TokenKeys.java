package dev.atlassim.auth;

import dev.atlassim.state.Chance;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The key pair that signs access tokens: P-521, made when it is first needed. */
@ApplicationScoped
public class TokenKeys {

    private final Chance chance;
    private volatile KeyPair pair;

    TokenKeys(Chance chance) {
        this.chance = chance;
    }

    KeyPair pair() {
        var known = pair;
        if (known == null) {
            synchronized (this) {
                known = pair == null ? generate() : pair;
                pair = known;
            }
        }
        return known;
    }

    /** Makes another pair when next asked; the same one again where chance has been seeded as before. */
    public void reset() {
        pair = null;
    }

    private KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp521r1"), chance.random(Chance.Purpose.TOKEN_KEYS));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a P-521 key, which access tokens need", e);
        }
    }
}
