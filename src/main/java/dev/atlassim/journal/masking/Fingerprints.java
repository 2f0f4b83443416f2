package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.journal.exchange.MaskedValue;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes keyed hashes of masked values, so that they can still be compared. Each process has its own random key, also
 * where a seed is set.
 */
@Singleton
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** One per thread: looking up the algorithm and setting the key take longer than computing the hash. */
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
            throw new IllegalStateException(
                    "this Java runtime does not support " + ALGORITHM + ", which the journal needs", e);
        }
    }

    /** What is recorded of {@code value}. */
    public MaskedValue of(String value) {
        return new MaskedValue(
                Base64.getEncoder().withoutPadding().encodeToString(macs.get().doFinal(value.getBytes(UTF_8))));
    }
}
