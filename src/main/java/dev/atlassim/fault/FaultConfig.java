package dev.atlassim.fault;

import dev.atlassim.setting.AtLeastZero;
import dev.atlassim.setting.PositiveInt;
import dev.atlassim.setting.TrueOrFalse;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the fault engine. */
@ConfigMapping(prefix = "simulator.fault")
public interface FaultConfig {

    /** Whether a request may ask for a fault for itself alone, with the header {@code X-Simulator-Fault}. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean byHeader();

    /** How many rules there may be. */
    @WithDefault("1000")
    @WithConverter(PositiveInt.class)
    int maxRules();

    /** Longest delay that a rule may ask for; longer draws of a distribution are cut off here. */
    @WithDefault("10m")
    @WithConverter(AtLeastZero.class)
    Duration maxDelay();

    /** Longest body of an {@code error} fault, in characters, and of a document of rules, in bytes. */
    @WithDefault("1048576")
    @WithConverter(PositiveInt.class)
    int maxBodySize();
}
