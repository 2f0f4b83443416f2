package dev.atlassim.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Certificates and keys as text (RFC 7468). */
final class Pem {

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";
    private static final int LINE = 64;

    private Pem() {}

    static String write(X509Certificate certificate) throws CertificateEncodingException {
        return write(CERTIFICATE, certificate.getEncoded());
    }

    static String write(PrivateKey key) {
        return write(KEY, key.getEncoded());
    }

    private static String write(String label, byte[] bytes) {
        var text = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return begin(label) + "\n" + text + "\n" + end(label) + "\n";
    }

    static X509Certificate readCertificate(String text) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(text.getBytes(US_ASCII)));
    }

    /** Reads a key of {@code algorithm}, as {@link #write(PrivateKey)} wrote it. */
    static PrivateKey readKey(String algorithm, String text) throws GeneralSecurityException {
        var from = text.indexOf(begin(KEY));
        var to = text.indexOf(end(KEY));
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("there is no private key");
        }
        var encoded =
                Base64.getMimeDecoder().decode(text.substring(from + begin(KEY).length(), to));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
