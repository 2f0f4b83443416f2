package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.config.WrongSettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wildfly.security.x500.GeneralName;

class AuthorityFolderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<GeneralName> NAMES = List.of(new GeneralName.DNSName("localhost"));

    @TempDir
    Path folder;

    private CertificateAuthority open(Instant now) throws GeneralSecurityException {
        return new AuthorityFolder(folder.resolve("deep/ca")).open(new SecureRandom(), now);
    }

    private Path file(String name) {
        return folder.resolve("deep/ca").resolve(name);
    }

    @Test
    void clientsThatTrustItOnceTrustEveryStart() throws Exception {
        var first = open(NOW);
        var second = open(NOW.plus(Duration.ofDays(3000)));

        assertThat(second.certificate()).isEqualTo(first.certificate());
        var issued = second.issue(NAMES).certificate();
        assertThatCode(() -> issued.verify(first.certificate().getPublicKey())).doesNotThrowAnyException();
        assertThat(issued).isNotEqualTo(first.issue(NAMES).certificate());
        assertThat(Files.readString(file("ca.pem"))).isEqualTo(Pem.write(first.certificate()));
    }

    @Test
    void onlyItsOwnerReadsTheKey() throws Exception {
        open(NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("ca-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anAuthorityThatHasExpiredIsReported() throws Exception {
        open(NOW);

        refuses(NOW.plus(Duration.ofDays(3651)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.pem", "ca-key.pem"})
    void filesThatAreMissingOrInvalidAreReported(String name) throws Exception {
        open(NOW);
        for (var text : List.of("", "x", "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----\n")) {
            Files.writeString(file(name), text);
            refuses(NOW);
        }
        Files.delete(file(name));
        refuses(NOW);
    }

    @Test
    void theKeyOfAnotherAuthorityIsReported() throws Exception {
        open(NOW);
        Files.writeString(file("ca-key.pem"), Pem.write(new CertificateAuthority(new SecureRandom(), NOW).key()));

        refuses(NOW);
    }

    @Test
    void aCertificateOfSomebodyElseIsReported() throws Exception {
        open(NOW);
        var server = new CertificateAuthority(new SecureRandom(), NOW).issue(List.of());
        Files.writeString(file("ca.pem"), Pem.write(server.certificate()));
        Files.writeString(file("ca-key.pem"), Pem.write(server.key()));

        refuses(NOW);
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Files.writeString(folder.resolve("deep"), "");

        refuses(NOW);
    }

    private void refuses(Instant now) {
        assertThatThrownBy(() -> open(now))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith(
                        "simulator.tls.authority is \"" + folder.resolve("deep/ca") + "\", but must be");
    }
}
