package dev.atlassim.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.state.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a webhook: Base64 of HMAC-SHA-1 over the bytes of the body (documented; two receivers verify it so). */
final class Signature {

    private static final String ALGORITHM = "HmacSHA1";

    private Signature() {}

    /** The signature of {@code body}; the key is the bytes of {@code secret} in UTF-8, which is not empty. */
    static String of(byte[] body, Secret secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is not available", e);
        }
    }
}
