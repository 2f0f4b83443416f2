package dev.atlassim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.config.WrongSettingException;
import dev.atlassim.testing.Settings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wildfly.security.x500.GeneralName;

/** Which files a start accepts. */
class CertificateFilesTest {

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServerOptions start(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("simulator.tls", "true");
        var options = new HttpServerOptions();
        new TlsServer(Settings.of(TlsConfig.class, settings), Settings.of(ServerConfig.class, Map.of()), vertx)
                .customizeHttpsServer(options);
        return options;
    }

    private Map<String, String> files(String certificate, String key) throws Exception {
        var identity = new CertificateAuthority(new SecureRandom(), Instant.now())
                .issue(List.of(new GeneralName.DNSName("localhost")));
        var other = new CertificateAuthority(new SecureRandom(), Instant.now());
        var contents = Map.of(
                "certificate", Pem.write(identity.certificate()),
                "key", Pem.write(identity.key()),
                "other", Pem.write(other.key()),
                "text", "x",
                "empty", "");
        for (var content : contents.entrySet()) {
            Files.writeString(folder.resolve(content.getKey()), content.getValue());
        }
        return Map.of(
                "simulator.tls.certificate", folder.resolve(certificate).toString(),
                "simulator.tls.key", folder.resolve(key).toString());
    }

    @Test
    void aCertificateAndItsKeyAreAccepted() throws Exception {
        assertThat(start(files("certificate", "key")).getKeyCertOptions()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "certificate, other",
        "certificate, certificate",
        "certificate, text",
        "certificate, empty",
        "certificate, missing",
        "key, key",
        "text, key",
        "empty, key",
        "missing, key",
    })
    void anythingElseIsReported(String certificate, String key) throws Exception {
        var settings = files(certificate, key);

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("simulator.tls.certificate is \"" + folder.resolve(certificate) + "\"")
                .hasMessageContaining("simulator.tls.key \"" + folder.resolve(key) + "\"");
    }

    @ParameterizedTest
    @CsvSource({"simulator.tls.certificate, simulator.tls.key", "simulator.tls.key, simulator.tls.certificate"})
    void oneOfTheTwoIsNotEnough(String one, String other) {
        assertThatThrownBy(() -> start(Map.of(one, "file.pem")))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(other);
    }

    @Test
    void anAuthorityIsNotGeneratedForIt() throws Exception {
        var settings = new HashMap<>(files("certificate", "key"));
        settings.put("simulator.tls.authority", folder.toString());

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("simulator.tls.authority has no effect");
    }
}
