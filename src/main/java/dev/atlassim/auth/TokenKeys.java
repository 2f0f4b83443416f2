package dev.atlassim.auth;

import dev.atlassim.state.Chance;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The key pair that signs access tokens: P-521, made when it is first needed, kept until a reset. */
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

    private KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp521r1"), chance.random());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a P-521 key, which access tokens need", e);
        }
    }
}
