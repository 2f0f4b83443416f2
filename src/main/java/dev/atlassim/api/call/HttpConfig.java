package dev.atlassim.api.call;

import dev.atlassim.setting.BodySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of the Atlas API's HTTP surface. */
@ConfigMapping(prefix = "simulator.http")
public interface HttpConfig {

    /** Longest request body that is read, in bytes; a longer one is answered 413. At most the limit of the server. */
    @WithDefault("1048576")
    @WithConverter(BodySize.class)
    int maxBodySize();
}
