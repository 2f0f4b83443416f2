package dev.atlassim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens soon, but not at once. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {}

    /** Waits until {@code condition} holds, and fails if it does not within a minute. */
    public static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as("nanoseconds past the deadline of " + LONGEST)
                    .isNegative();
            Thread.onSpinWait();
        }
    }
}
