package dev.atlassim.fault;

import dev.atlassim.fault.rule.FaultRules;
import java.time.Duration;

/** The limits that rules are read under in tests. */
public record TestLimits(boolean byHeader, int maxRules, Duration maxDelay, int maxBodySize) implements FaultConfig {

    public static final TestLimits DEFAULT = new TestLimits(false, 100, Duration.ofMinutes(10), 1000);

    public static FaultRules rules() {
        return new FaultRules(DEFAULT);
    }
}
