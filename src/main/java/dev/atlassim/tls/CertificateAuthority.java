package dev.atlassim.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
 * A certificate authority for one run of the simulator. Its key is only in memory, so a client that trusts the authority
 * trusts this run only.
 */
final class CertificateAuthority {

    /** Certificates are valid from a day ago, for clients whose clock is slow. */
    private static final Duration SKEW = Duration.ofDays(1);

    /** The strictest clients accept at most 398 days. */
    private static final Duration VALIDITY = Duration.ofDays(397);

    private static final X500Principal NAME = new X500Principal("CN=Atlas Simulator CA, O=Atlas Simulator");
    private static final X500Principal SERVER = new X500Principal("CN=Atlas Simulator, O=Atlas Simulator");
    private static final int SERIAL_BITS = 127;

    private final SecureRandom random;
    private final Instant from;
    private final KeyPair keys;
    private final X509Certificate root;

    /** Creates an authority that is valid from a day before {@code now}. */
    CertificateAuthority(SecureRandom random, Instant now) throws GeneralSecurityException {
        this.random = random;
        this.from = now.minus(SKEW).truncatedTo(ChronoUnit.SECONDS);
        this.keys = newKeys();
        this.root = sign(builder(NAME, keys)
                .addExtension(new BasicConstraintsExtension(true, true, 0))
                .addExtension(new KeyUsageExtension(KeyUsage.keyCertSign, KeyUsage.cRLSign)));
    }

    /** The certificate to trust. */
    X509Certificate certificate() {
        return root;
    }

    /** Creates the key and the certificate of a server that clients reach by {@code names}. */
    ServerIdentity issue(List<GeneralName> names) throws GeneralSecurityException {
        var server = newKeys();
        var certificate = sign(builder(SERVER, server)
                .addExtension(new KeyUsageExtension(KeyUsage.digitalSignature))
                .addExtension(new ExtendedKeyUsageExtension(false, List.of(X500.OID_KP_SERVER_AUTH)))
                .addExtension(new AuthorityKeyIdentifierExtension(
                        KeyUtil.getKeyIdentifier(keys.getPublic()), List.of(), null))
                .addExtension(new SubjectAlternativeNamesExtension(false, names)));
        return new ServerIdentity(server.getPrivate(), certificate, root);
    }

    private X509CertificateBuilder builder(X500Principal subject, KeyPair subjectKeys) {
        return new X509CertificateBuilder()
                .setSerialNumber(new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE))
                .setSubjectDn(subject)
                .setNotValidBefore(from.atZone(ZoneOffset.UTC))
                .setNotValidAfter(from.plus(VALIDITY).atZone(ZoneOffset.UTC))
                .setPublicKey(subjectKeys.getPublic())
                .addExtension(new SubjectKeyIdentifierExtension(KeyUtil.getKeyIdentifier(subjectKeys.getPublic())));
    }

    private X509Certificate sign(X509CertificateBuilder builder) throws CertificateException {
        return builder.setIssuerDn(NAME)
                .setSigningKey(keys.getPrivate())
                .setSignatureAlgorithmName("SHA256withECDSA")
                .build();
    }

    private KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
