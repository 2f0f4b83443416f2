package dev.atlassim.journal;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.util.Set;

/** Settings of the journal. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.journal")
public interface JournalConfig {

    /** Whether exchanges are kept at all. Without them nothing can be verified. */
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean enabled();

    /** How many exchanges are kept; the oldest goes first. */
    @WithDefault("10000")
    @Positive
    int maxEntries();

    /** How many bytes they may take up together; the oldest goes first. */
    @WithDefault("16777216")
    @Positive
    long maxBytes();

    /** Longest body that is kept, in bytes; of a longer one only its length is. */
    @WithDefault("65536")
    @Positive
    int maxBodySize();

    /**
     * Request headers that are kept in clear. Of others only a keyed hash is kept, of {@code Authorization} and
     * {@code Cookie} nothing, whatever stands here.
     */
    @WithDefault(
            "Accept,Accept-Encoding,Accept-Language,Connection,Content-Encoding,Content-Length,Content-Type,Expect,"
                    + "Host,TE,Transfer-Encoding,Traceparent,Upgrade,User-Agent,X-Request-Id,X-Simulator-Explain")
    Set<String> clearHeaders();
}
