package dev.atlassim.tls;

import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.config.WrongSettingException;
import java.util.List;
import java.util.stream.Stream;
import org.wildfly.security.x500.GeneralName;

/**
 * The host names and addresses of a generated certificate.
 *
 * @param tls may name more of them
 * @param plain names the one that the server listens on
 */
record CertificateNames(TlsConfig tls, ServerConfig plain) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    List<GeneralName> read() {
        var own = HostName.wildcard(plain.host()) ? Stream.<String>empty() : Stream.of(plain.host());
        var more = tls.hosts().stream().flatMap(List::stream);
        return Stream.of(LOOPBACK.stream(), own, more)
                .flatMap(hosts -> hosts)
                .map(CertificateNames::name)
                .distinct()
                .toList();
    }

    private static GeneralName name(String host) {
        return HostName.read(host)
                .orElseThrow(() -> new WrongSettingException("simulator.tls.hosts contains \"" + host
                        + "\", but must be host names and IP addresses, such as atlas.test,192.168.1.5"));
    }
}
