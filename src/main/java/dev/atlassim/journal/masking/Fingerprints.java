package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.journal.exchange.Hidden;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of values that are not kept, so that they can still be compared. The key is made anew in each process
 * and never leaves it; a seed does not make it guessable.
 */
@Singleton
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** One for each thread: finding an implementation and keying it takes longer than computing the hash. */
    private final ThreadLocal<Mac> macs;

    public Fingerprints() {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        var key = new SecretKeySpec(random, ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> keyed(key));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM + ", which the journal needs", e);
        }
    }

    /** What remains of {@code value}. */
    public Hidden of(String value) {
        return new Hidden(
                Base64.getEncoder().withoutPadding().encodeToString(macs.get().doFinal(value.getBytes(UTF_8))));
    }
}
