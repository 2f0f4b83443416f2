package dev.atlassim.tls;

import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.config.WrongSettingException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.wildfly.security.x500.GeneralName;

/** Creates the certificate of the server if TLS is on. Without a certificate, Quarkus listens on the plain port only. */
@Singleton
public class TlsServer implements HttpServerOptionsCustomizer {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private final TlsConfig config;
    private final ServerConfig plain;
    private final AtomicReference<X509Certificate> authority = new AtomicReference<>();

    TlsServer(TlsConfig config, ServerConfig plain) {
        this.config = config;
        this.plain = plain;
    }

    /** The certificate of the authority to trust; empty if TLS is off. */
    public Optional<X509Certificate> authority() {
        return Optional.ofNullable(authority.get());
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (!config.enabled()) {
            return;
        }
        var names = names();
        if (config.port() != 0 && config.port() == plain.port()) {
            throw new WrongSettingException(
                    "simulator.tls.port is \"" + plain.port() + "\", but must differ from simulator.port");
        }
        try {
            // Clients check certificates by their own clocks, so the simulated time does not matter here.
            var made = new CertificateAuthority(
                    new SecureRandom(), Clock.systemUTC().instant());
            options.setKeyCertOptions(KeyCertOptions.wrap(made.issue(names).keyManager()));
            authority.set(made.certificate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate could not be created", e);
        }
    }

    private List<GeneralName> names() {
        var names = new ArrayList<GeneralName>();
        var own = HostName.wildcard(plain.host()) ? Stream.<String>empty() : Stream.of(plain.host());
        var more = config.hosts().stream().flatMap(List::stream);
        Stream.of(LOOPBACK.stream(), own, more)
                .flatMap(hosts -> hosts)
                .map(TlsServer::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    private static GeneralName name(String host) {
        return HostName.read(host)
                .orElseThrow(() -> new WrongSettingException("simulator.tls.hosts contains \"" + host
                        + "\", but must be host names and IP addresses, such as atlas.test,192.168.1.5"));
    }
}
