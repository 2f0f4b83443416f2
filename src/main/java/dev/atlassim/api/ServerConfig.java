package dev.atlassim.api;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Where the simulator listens; the defaults stand in {@code application.properties}, for Quarkus reads them there. */
@ConfigMapping(prefix = "simulator")
public interface ServerConfig {

    /** The address to listen on. */
    String host();

    /** The port to listen on; 0 takes a free one. */
    @Min(0)
    @Max(65535)
    int port();
}
