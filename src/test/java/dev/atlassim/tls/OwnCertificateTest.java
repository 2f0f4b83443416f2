package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Await;
import dev.atlassim.testing.Tls;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.wildfly.security.x500.GeneralName;

@QuarkusTest
@TestProfile(OwnCertificateTest.Own.class)
class OwnCertificateTest {

    private static final Path CERTIFICATE = Path.of("target", "own-certificate.pem");
    private static final Path KEY = Path.of("target", "own-key.pem");

    public static class Own implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            write(issue());
            return Map.of(
                    "simulator.tls.certificate",
                    CERTIFICATE.toString(),
                    "simulator.tls.key",
                    KEY.toString(),
                    "simulator.tls.reload-interval",
                    "20ms");
        }
    }

    @TestHTTPResource(tls = true)
    URL secure;

    private static ServerIdentity issue() {
        try {
            return new CertificateAuthority(new SecureRandom(), Instant.now())
                    .issue(List.of(new GeneralName.DNSName("localhost")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ServerIdentity identity) {
        try {
            Files.writeString(CERTIFICATE, Pem.write(identity.certificate()) + Pem.write(identity.issuer()));
            Files.writeString(KEY, Pem.write(identity.key()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server presents. */
    private List<X509Certificate> presented() {
        try (var socket = (SSLSocket) Tls.connect(secure.getPort(), "http/1.1")) {
            return List.of(socket.getSession().getPeerCertificates()).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsReloadedWhenItChangesUnlessItIsInvalid() throws Exception {
        assertThat(presented())
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .hasSize(2)
                .first()
                .asString()
                .contains("CN=Atlas Simulator,");
        var second = issue();
        write(second);
        Await.until(() -> presented().equals(List.of(second.certificate(), second.issuer())));

        Files.writeString(KEY, Pem.write(issue().key()));
        Files.writeString(CERTIFICATE, "broken");
        assertThat(presented()).containsExactly(second.certificate(), second.issuer());

        var third = issue();
        write(third);
        Await.until(() -> presented().equals(List.of(third.certificate(), third.issuer())));
    }

    @Test
    void theSimulatorDoesNotKnowItsAuthority() {
        var answer = Api.anonymous().get("/_simulator/ca.pem");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("simulator.tls.certificate");
    }
}
