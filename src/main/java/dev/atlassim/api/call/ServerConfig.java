package dev.atlassim.api.call;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.Range;

/** Where the simulator listens. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator")
public interface ServerConfig {

    /** The address to listen on: nothing listens wider than asked. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on; 0 takes a free one. */
    @WithDefault("8080")
    @Range(min = 0, max = 65_535)
    int port();
}
