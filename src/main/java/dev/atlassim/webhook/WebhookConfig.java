package dev.atlassim.webhook;

import dev.atlassim.config.Peer;
import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of the delivery of webhooks. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.webhooks")
public interface WebhookConfig {

    /** Whether deliveries leave the process. If not, they are only recorded. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean enabled();

    /** Whom deliveries may be sent to. Addresses and networks are compared with the address that a name resolves to. */
    @WithDefault("127.0.0.0/8,::1")
    List<@WithConverter(Peer.Reader.class) Peer> allow();

    /** How often a delivery is tried in total. */
    @WithDefault("3")
    @Range(min = 1, max = 100)
    int maxAttempts();

    /** How long to wait before the second attempt; each further wait is twice as long. It goes by the time of the machine. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration backOff();

    /** Longest wait between two attempts. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration maxBackOff();

    /** How long the establishment of a connection may take. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long one attempt may take, from the connection to the end of the answer. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How many bytes of the body of an answer are read, and discarded. */
    @WithDefault("65536")
    @Range(min = 0, max = 10_000_000)
    int maxAnswerSize();

    /** How many redirects one attempt follows. */
    @WithDefault("3")
    @Range(min = 0, max = 10)
    int maxRedirects();

    /** How many deliveries are sent at the same time. */
    @WithDefault("8")
    @Range(min = 1, max = 100)
    int maxInFlight();

    /** How many deliveries may be pending; further ones are recorded, but not sent. */
    @WithDefault("1000")
    @Positive
    int maxPending();

    /** How many deliveries are kept that are no longer pending; the oldest goes first. */
    @WithDefault("1000")
    @Positive
    int maxDeliveries();

    /** Longest template, in characters. */
    @WithDefault("65536")
    @Range(min = 1, max = 10_000_000)
    int maxTemplateSize();

    /** How many characters a template may make. */
    @WithDefault("65536")
    @Range(min = 1, max = 10_000_000)
    int maxRenderedSize();

    /** How long the rendering of a template may take. The first one loads FreeMarker, which takes time on a busy machine. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration templateTimeout();

    /** Longest time that a request for deliveries can wait. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    Duration maxWait();
}
