package dev.atlassim.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.X500;
import org.wildfly.security.x500.cert.AuthorityKeyIdentifierExtension;
import org.wildfly.security.x500.cert.BasicConstraintsExtension;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.KeyUsage;
import org.wildfly.security.x500.cert.KeyUsageExtension;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;
import org.wildfly.security.x500.cert.SubjectKeyIdentifierExtension;
import org.wildfly.security.x500.cert.X509CertificateBuilder;
import org.wildfly.security.x500.cert.util.KeyUtil;

/**
 * A certificate authority. Unless it is kept in a folder, its key is only in memory, so that a client that trusts the
 * authority trusts this run only.
 */
final class CertificateAuthority {

    /** Certificates are valid from a day ago, for clients whose clock is slow. */
    private static final Duration SKEW = Duration.ofDays(1);

    /** The strictest clients accept at most 398 days. */
    private static final Duration VALIDITY = Duration.ofDays(397);

    /** The algorithm of its keys. */
    static final String ALGORITHM = "EC";

    private static final X500Principal NAME = new X500Principal("CN=Atlas Simulator CA, O=Atlas Simulator");
    private static final X500Principal SERVER = new X500Principal("CN=Atlas Simulator, O=Atlas Simulator");
    private static final int SERIAL_BITS = 127;

    private final SecureRandom random;
    private final Instant from;
    private final PrivateKey key;
    private final X509Certificate root;

    /** Creates an authority that is valid from a day before {@code now}, for as long as what it issues. */
    CertificateAuthority(SecureRandom random, Instant now) throws GeneralSecurityException {
        this(random, now, VALIDITY);
    }

    /** Creates an authority that is valid from a day before {@code now}, for {@code validity}. */
    CertificateAuthority(SecureRandom random, Instant now, Duration validity) throws GeneralSecurityException {
        this.random = random;
        this.from = start(now);
        var keys = newKeys();
        this.key = keys.getPrivate();
        this.root = sign(builder(NAME, keys.getPublic(), validity)
                .addExtension(new BasicConstraintsExtension(true, true, 0))
                .addExtension(new KeyUsageExtension(KeyUsage.keyCertSign, KeyUsage.cRLSign)));
    }

    private CertificateAuthority(SecureRandom random, Instant now, X509Certificate root, PrivateKey key) {
        this.random = random;
        this.from = start(now);
        this.key = key;
        this.root = root;
    }

    /**
     * The authority with this certificate and key.
     *
     * @throws GeneralSecurityException if the certificate is not valid at {@code now}, is not that of an authority that was
     *     generated here, or does not fit the key
     */
    static CertificateAuthority of(SecureRandom random, Instant now, X509Certificate root, PrivateKey key)
            throws GeneralSecurityException {
        root.checkValidity(Date.from(now));
        if (root.getBasicConstraints() < 0 || !root.getSubjectX500Principal().equals(NAME)) {
            throw new CertificateException("the certificate is not that of an authority that the simulator generated");
        }
        KeyMatch.check(root.getPublicKey(), key);
        return new CertificateAuthority(random, now, root, key);
    }

    private static Instant start(Instant now) {
        return now.minus(SKEW).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The key with which it signs. */
    PrivateKey key() {
        return key;
    }

    /** The certificate to trust. */
    X509Certificate certificate() {
        return root;
    }

    /** Creates the key and the certificate of a server that clients reach by {@code names}. */
    ServerIdentity issue(List<GeneralName> names) throws GeneralSecurityException {
        var server = newKeys();
        var certificate = sign(builder(SERVER, server.getPublic(), VALIDITY)
                .addExtension(new KeyUsageExtension(KeyUsage.digitalSignature))
                .addExtension(new ExtendedKeyUsageExtension(false, List.of(X500.OID_KP_SERVER_AUTH)))
                .addExtension(new AuthorityKeyIdentifierExtension(
                        KeyUtil.getKeyIdentifier(root.getPublicKey()), List.of(), null))
                .addExtension(new SubjectAlternativeNamesExtension(false, names)));
        return new ServerIdentity(server.getPrivate(), certificate, root);
    }

    private X509CertificateBuilder builder(X500Principal subject, PublicKey subjectKey, Duration validity) {
        return new X509CertificateBuilder()
                .setSerialNumber(new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE))
                .setSubjectDn(subject)
                .setNotValidBefore(from.atZone(ZoneOffset.UTC))
                .setNotValidAfter(from.plus(validity).atZone(ZoneOffset.UTC))
                .setPublicKey(subjectKey)
                .addExtension(new SubjectKeyIdentifierExtension(KeyUtil.getKeyIdentifier(subjectKey)));
    }

    private X509Certificate sign(X509CertificateBuilder builder) throws CertificateException {
        return builder.setIssuerDn(NAME)
                .setSigningKey(key)
                .setSignatureAlgorithmName("SHA256withECDSA")
                .build();
    }

    private KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
