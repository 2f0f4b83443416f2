package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawConnection;
import dev.atlassim.testing.Tls;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator over TLS, by clients that trust its certificate authority. */
@QuarkusTest
class SecureConnectionTest {

    private static final String CA = "/_simulator/ca.pem";

    @TestHTTPResource(tls = true)
    URL secure;

    /** Where the server under test listens with TLS. */
    int securePort() {
        return secure.getPort();
    }

    private HttpResponse<String> get(HttpClient client, Api caller, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + securePort() + path));
        if (!caller.headers().isEmpty()) {
            request.headers(caller.headers().toArray(String[]::new));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpClient trusting() {
        return HttpClient.newBuilder()
                .sslContext(Tls.trusting(Api.anonymous().get(CA).body()))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aClientThatTrustsTheAuthorityIsServedInItsProtocol(Version version) throws Exception {
        var client = HttpClient.newBuilder()
                .sslContext(Tls.trusting(Api.anonymous().get(CA).body()))
                .version(version)
                .build();
        var answer = get(client, Api.owner(), "/api/atlas/v2/groups/" + Api.PROJECT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(version);
    }

    @Test
    void linksKeepTheSchemeAndHostOfTheClient() throws Exception {
        var link = Api.json(get(trusting(), Api.owner(), "/api/atlas/v2/groups/" + Api.PROJECT))
                .path("links")
                .path(0)
                .path("href")
                .textValue();

        assertThat(link).isEqualTo("https://localhost:" + securePort() + "/api/atlas/v2/groups/" + Api.PROJECT);
    }

    @Test
    void theEnvironmentOfAClientThatAsksOverTlsNamesTheSecureAddress() throws Exception {
        assertThat(get(trusting(), Api.anonymous(), "/_simulator/env").body())
                .contains("ATLAS_BASE_URL=https://localhost:" + securePort() + "\n");
    }

    @Test
    void aClientThatDoesNotTrustTheAuthorityRefuses() {
        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), Api.anonymous(), CA))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void theAuthorityIsTheSameOverBothPorts() throws Exception {
        var plain = Api.anonymous().get(CA);

        assertThat(plain.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/pem-certificate-chain");
        assertThat(plain.body())
                .isEqualTo(get(trusting(), Api.anonymous(), CA).body())
                .doesNotContain("PRIVATE");
        assertThat(Tls.certificate(plain.body()).getBasicConstraints()).isZero();
    }

    @Test
    void plainTextOnTheSecurePortIsEndedWithoutAnAnswer() throws IOException {
        try (var connection = new RawConnection(new Socket("localhost", securePort()))) {
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(connection.readToEnd().text()).doesNotStartWith("HTTP");
        }
    }

    @Test
    void tlsOnThePlainPortFailsAtOnce() {
        var plain = URI.create(Api.base()).getPort();
        assertThatThrownBy(() -> Tls.connect(plain, "http/1.1")).isInstanceOf(UncheckedIOException.class);
    }
}
