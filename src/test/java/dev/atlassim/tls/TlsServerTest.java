package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.config.WrongSettingException;
import dev.atlassim.testing.Settings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.X509KeyManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server is given, without the server. */
class TlsServerTest {

    private final HttpServerOptions options = new HttpServerOptions();
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private TlsServer customized(String... settings) {
        var tls = new HashMap<>(Map.of("simulator.tls", "true", "simulator.tls.port", "8443"));
        var plain = new HashMap<>(Map.of("simulator.host", "127.0.0.1", "simulator.port", "8080"));
        for (int i = 0; i < settings.length; i += 2) {
            (settings[i].startsWith("simulator.tls") ? tls : plain).put(settings[i], settings[i + 1]);
        }
        var server = new TlsServer(Settings.of(TlsConfig.class, tls), Settings.of(ServerConfig.class, plain), vertx);
        server.customizeHttpsServer(options);
        return server;
    }

    private List<?> names() throws Exception {
        var manager = (X509KeyManager)
                options.getKeyCertOptions().getKeyManagerFactory(vertx).getKeyManagers()[0];
        X509Certificate certificate = manager.getCertificateChain("server")[0];
        return certificate.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1))
                .toList();
    }

    @Test
    void noCertificateIsCreatedIfTlsIsOff() {
        assertThat(customized("simulator.tls", "false").authority()).isEmpty();
        assertThat(options.getKeyCertOptions()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 3", "localhost, 3", "0.0.0.0, 3", "::, 3", "atlas, 4"})
    void theCertificateIsForTheLoopbackAndTheHostThatItListensOn(String host, int count) throws Exception {
        customized("simulator.host", host);
        assertThat(names())
                .hasSize(count)
                .map(Object::toString)
                .startsWith("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1")
                .doesNotContain("0.0.0.0");
    }

    @Test
    void theCertificateIsForEveryHostOfTheSettings() throws Exception {
        customized("simulator.tls.hosts", "atlas.test,*.atlas.test,localhost,10.1.2.3,fd00::1");
        assertThat(names())
                .map(Object::toString)
                .containsExactly(
                        "localhost",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1",
                        "atlas.test",
                        "*.atlas.test",
                        "10.1.2.3",
                        "fd00:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://atlas.test", "atlas.test:8443", "-a.test", "a..test", "a.*.test", "a b", "bücher.test"})
    void whatIsNoHostIsToldByTheSetting(String host) {
        assertThatThrownBy(() -> customized("simulator.tls.hosts", "atlas.test," + host))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("simulator.tls.hosts")
                .hasMessageContaining("contains \"" + host + "\", but must be host names");
    }

    @Test
    void onePortForBothIsTold() {
        assertThatThrownBy(() -> customized("simulator.tls.port", "8080"))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("simulator.tls.port is \"8080\", but must differ from simulator.port");
    }

    @Test
    void twoFreePortsAreTwo() {
        assertThat(customized("simulator.tls.port", "0", "simulator.port", "0").authority())
                .isPresent();
    }
}
