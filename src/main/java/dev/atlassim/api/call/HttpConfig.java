package dev.atlassim.api.call;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of HTTP: the largest request bodies, and limits of connections. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.http")
public interface HttpConfig {

    /** The longest request body of the Atlas API that is read, in bytes; a longer one is answered 413. At most the limit of the server. */
    @WithDefault("1048576")
    @Range(min = 1, max = 10_000_000)
    int maxBodySize();

    /**
     * The maximum length of what is read of a body after its request was refused, in bytes. If more follows, the connection
     * is closed. A client that is cut off while it sends does not see the answer.
     */
    @WithDefault("67108864")
    @Range(min = 0, max = Integer.MAX_VALUE)
    int maxDiscardedSize();

    /** The maximum number of open connections; further ones are closed. */
    @WithDefault("2000")
    @Range(min = 1, max = 1_000_000)
    int maxConnections();

    /** How long a client may take to send the head of a request, from its first byte on. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration headerTimeout();

    /** How long a client may take to send the body of a request. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    Duration bodyTimeout();

    /** How long a connection without a request stays open. */
    @WithDefault("5m")
    @DurationMin(millis = 1)
    Duration idleTimeout();
}
