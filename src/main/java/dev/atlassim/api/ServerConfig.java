package dev.atlassim.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Where the simulator listens. */
@ConfigMapping(prefix = "simulator")
public interface ServerConfig {

    /** The address to listen on: nothing listens wider than asked. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on; 0 takes a free one. */
    @WithDefault("8080")
    @Min(0)
    @Max(65535)
    int port();
}
