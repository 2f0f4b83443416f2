package dev.atlassim.tls;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of TLS. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.tls")
public interface TlsConfig {

    /** Whether the simulator also listens with TLS. It creates its certificate at start, unless one is given. */
    @WithParentName
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean enabled();

    /** The port for TLS; 0 means any free port. */
    @WithDefault("8443")
    @Range(min = 0, max = 65_535)
    int port();

    /** Host names and addresses of the certificate, in addition to {@code localhost}, the loopback addresses and its own host. */
    Optional<List<String>> hosts();

    /** The folder in which the generated certificate authority is kept. Without it, each start generates a new one. */
    Optional<String> authority();

    /** A PEM file with the certificate of the server, followed by those of its issuers. */
    Optional<String> certificate();

    /** A PEM file with the private key of the certificate. */
    Optional<String> key();

    /** How often to check the files of the certificate for changes. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration reloadInterval();
}
