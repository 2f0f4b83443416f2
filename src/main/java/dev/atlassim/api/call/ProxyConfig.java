package dev.atlassim.api.call;

import dev.atlassim.config.NetworkAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.List;
import java.util.Optional;

/** Settings of proxies in front of the simulator. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.proxy")
public interface ProxyConfig {

    /**
     * The addresses of proxies, or networks, whose headers {@code Forwarded} and {@code X-Forwarded-*} are believed: they
     * name the scheme, host, port and address of the client. Without it, these headers have no effect.
     */
    Optional<List<@WithConverter(NetworkAddress.class) String>> trusted();
}
