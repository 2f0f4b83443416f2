package dev.atlassim.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Checks that two keys are a pair. */
final class KeyMatch {

    private static final byte[] SAMPLE = {1, 2, 3};

    private KeyMatch() {}

    /**
     * Signs something with one key and verifies it with the other.
     *
     * @throws GeneralSecurityException if the keys are not a pair
     */
    static void check(PublicKey certified, PrivateKey key) throws GeneralSecurityException {
        if (!certified.getAlgorithm().equals(key.getAlgorithm())) {
            throw new GeneralSecurityException("the key does not belong to the certificate");
        }
        var signature = Signature.getInstance(algorithm(key));
        signature.initSign(key);
        signature.update(SAMPLE);
        var signed = signature.sign();
        signature.initVerify(certified);
        signature.update(SAMPLE);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key does not belong to the certificate");
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
