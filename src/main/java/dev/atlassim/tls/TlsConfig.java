package dev.atlassim.tls;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;

/** Settings of TLS. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.tls")
public interface TlsConfig {

    /** Whether the simulator also listens with TLS. It creates its certificate at start. */
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
}
