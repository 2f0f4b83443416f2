package dev.atlassim.api.call;

import dev.atlassim.setting.PortNumber;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Where the simulator listens. */
@ConfigMapping(prefix = "simulator")
public interface ServerConfig {

    /** The address to listen on: nothing listens wider than asked. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on; 0 takes a free one. */
    @WithDefault("8080")
    @WithConverter(PortNumber.class)
    int port();
}
