package dev.atlassim.fault;

import java.time.Duration;

/** The limits that rules are read under in tests. */
record TestLimits(boolean byHeader, int maxRules, Duration maxDelay, int maxBodySize) implements FaultConfig {

    static final TestLimits DEFAULT = new TestLimits(false, 100, Duration.ofMinutes(10), 1000);

    static FaultRules rules() {
        return new FaultRules(DEFAULT);
    }
}
