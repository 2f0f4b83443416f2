package dev.atlassim.api.call;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.Range;

/** Settings of the Atlas API's HTTP surface. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.http")
public interface HttpConfig {

    /** Longest request body that is read, in bytes; a longer one is answered 413. At most the limit of the server. */
    @WithDefault("1048576")
    @Range(min = 1, max = 10_000_000)
    int maxBodySize();
}
