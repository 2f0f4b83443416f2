package dev.atlassim.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of values that are not kept, so that they can still be compared. The key is made anew in each process
 * and never leaves it; a seed does not make it guessable.
 */
@ApplicationScoped
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Fingerprints() {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** What remains of {@code value}. */
    Hidden of(String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Hidden(Base64.getEncoder().withoutPadding().encodeToString(mac.doFinal(value.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM + ", which the journal needs", e);
        }
    }
}
