package dev.atlassim.tls;

import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.config.WrongSettingException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.X509KeyManager;
import org.wildfly.security.x500.GeneralName;

/**
 * Reads or creates the certificate of the server if TLS is on. Without a certificate, Quarkus listens on the plain port
 * only.
 */
@Singleton
public class TlsServer implements HttpServerOptionsCustomizer {

    private final TlsConfig config;
    private final ServerConfig plain;
    private final Vertx vertx;
    private final AtomicReference<X509Certificate> authority = new AtomicReference<>();

    TlsServer(TlsConfig config, ServerConfig plain, Vertx vertx) {
        this.config = config;
        this.plain = plain;
        this.vertx = vertx;
    }

    /** The certificate of the authority to trust; empty if TLS is off or the server has a certificate of its own. */
    public Optional<X509Certificate> authority() {
        return Optional.ofNullable(authority.get());
    }

    /** Whether the server has a certificate of its own, which the simulator has not generated. */
    boolean ownCertificate() {
        return config.enabled() && config.certificate().isPresent();
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (!config.enabled()) {
            return;
        }
        if (config.certificate().isPresent() != config.key().isPresent()) {
            throw new WrongSettingException("simulator.tls.certificate and simulator.tls.key must be set together");
        }
        if (config.certificate().isPresent() && config.authority().isPresent()) {
            throw new WrongSettingException(
                    "simulator.tls.authority has no effect with simulator.tls.certificate; leave one of them out");
        }
        var names = new CertificateNames(config, plain).read();
        if (config.port() != 0 && config.port() == plain.port()) {
            throw new WrongSettingException(
                    "simulator.tls.port is \"" + plain.port() + "\", but must differ from simulator.port");
        }
        options.setKeyCertOptions(KeyCertOptions.wrap(
                config.certificate().isPresent()
                        ? read(new CertificateFiles(
                                Path.of(config.certificate().get()),
                                Path.of(config.key().get())))
                        : issue(names)));
    }

    private X509KeyManager issue(List<GeneralName> names) {
        try {
            var random = new SecureRandom();
            // Clients check certificates by their own clocks, so the simulated time does not matter here.
            var now = Clock.systemUTC().instant();
            var made = config.authority().isPresent()
                    ? new AuthorityFolder(Path.of(config.authority().get())).open(random, now)
                    : new CertificateAuthority(random, now);
            var keys = made.issue(names).keyManager();
            authority.set(made.certificate());
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate could not be created", e);
        }
    }

    private X509KeyManager read(CertificateFiles files) {
        try {
            var content = files.read();
            var keys = new ReloadableKeys(content.keyManager(vertx));
            new CertificateWatch(files, content, keys, vertx)
                    .begin(config.reloadInterval().toMillis());
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongSettingException("simulator.tls.certificate is \"" + files.certificate()
                    + "\" and simulator.tls.key \"" + files.key()
                    + "\", but they must be PEM files with a certificate and its private key: " + e);
        }
    }
}
