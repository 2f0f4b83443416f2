package dev.atlassim.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/** Settings of the Atlas API's HTTP surface. */
@ConfigMapping(prefix = "simulator.http")
public interface HttpConfig {

    /** Longest request body that is read, in bytes; a longer one is answered 413. At most the limit of the server. */
    @WithDefault("1048576")
    @Positive
    @Max(10_000_000)
    int maxBodySize();
}
