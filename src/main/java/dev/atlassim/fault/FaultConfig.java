package dev.atlassim.fault;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of the fault engine. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.fault")
public interface FaultConfig {

    /** Whether a request may ask for a fault for itself alone, with the header {@code X-Simulator-Fault}. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean byHeader();

    /** How many rules there may be. */
    @WithDefault("1000")
    @Positive
    int maxRules();

    /** Longest delay that a rule may ask for; longer draws of a distribution are cut off here. */
    @WithDefault("10m")
    @DurationMin(seconds = 0)
    Duration maxDelay();

    /** Longest body of an {@code error} fault, in characters, and of a document of rules, in bytes. */
    @WithDefault("1048576")
    @Range(min = 1, max = 10_000_000)
    int maxBodySize();
}
