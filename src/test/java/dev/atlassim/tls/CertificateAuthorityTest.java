package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wildfly.security.x500.GeneralName;

class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");
    private static final int KEY_CERT_SIGN = 5;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NO_AUTHORITY = -1;

    private final CertificateAuthority authority;
    private final X509Certificate server;

    CertificateAuthorityTest() throws GeneralSecurityException {
        authority = new CertificateAuthority(new SecureRandom(), NOW);
        server = authority
                .issue(List.of(
                        new GeneralName.DNSName("atlas.test"),
                        HostName.read("10.1.2.3").orElseThrow(),
                        HostName.read("::1").orElseThrow()))
                .certificate();
    }

    @Test
    void whatItIssuesIsSignedByIt() {
        var root = authority.certificate();
        assertThatCode(() -> root.verify(root.getPublicKey())).doesNotThrowAnyException();
        assertThatCode(() -> server.verify(root.getPublicKey())).doesNotThrowAnyException();
        assertThat(server.getIssuerX500Principal()).isEqualTo(root.getSubjectX500Principal());
    }

    @Test
    void onlyTheAuthorityMaySign() {
        assertThat(authority.certificate().getBasicConstraints()).isZero();
        assertThat(authority.certificate().getKeyUsage()[KEY_CERT_SIGN]).isTrue();
        assertThat(server.getBasicConstraints()).isEqualTo(NO_AUTHORITY);
        assertThat(server.getKeyUsage()[KEY_CERT_SIGN]).isFalse();
        assertThat(server.getKeyUsage()[DIGITAL_SIGNATURE]).isTrue();
    }

    @Test
    void theServerIsNamedByItsHosts() throws GeneralSecurityException {
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(2, "atlas.test"), List.of(7, "10.1.2.3"), List.of(7, "0:0:0:0:0:0:0:1"));
    }

    @Test
    void bothAreGoodFromADayBeforeForLessThanTheStrictestClientsTake() {
        for (var certificate : List.of(authority.certificate(), server)) {
            assertThat(certificate.getNotBefore()).isEqualTo("2026-02-28T12:00:00Z");
            assertThat(certificate.getNotAfter()).isEqualTo("2027-04-01T12:00:00Z");
        }
    }

    @Test
    void everyRunHasKeysAndNumbersOfItsOwn() throws GeneralSecurityException {
        var other = new CertificateAuthority(new SecureRandom(), NOW).certificate();
        assertThat(other.getPublicKey()).isNotEqualTo(authority.certificate().getPublicKey());
        assertThat(other.getSerialNumber())
                .isNotEqualTo(authority.certificate().getSerialNumber())
                .isNotEqualTo(server.getSerialNumber());
    }
}
