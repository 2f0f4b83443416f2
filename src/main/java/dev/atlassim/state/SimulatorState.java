package dev.atlassim.state;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Everything that a scenario, a reset or a restore sets, as one value that is replaced at once: the world, the fault
 * rules, the clock, the seed and the rate limits. Each feature adds its part, whose type only it knows. To read several
 * parts that must fit together, take one {@link #view}.
 */
@Singleton
public class SimulatorState {

    private final AtomicInteger parts = new AtomicInteger();
    private final AtomicReference<StateView> current = new AtomicReference<>(StateView.EMPTY);

    /** Adds a part, which is {@code initial} until it is set. */
    public <T> StatePart<T> part(T initial) {
        return new StatePart<>(this, parts.getAndIncrement(), initial);
    }

    /** The current values of all parts. */
    public StateView view() {
        return current.get();
    }

    /** Replaces the values by {@code step}, which is called again if another change came first. */
    public void change(UnaryOperator<StateView> step) {
        current.updateAndGet(step);
    }

    /** Replaces {@code before} by {@code after}, unless it is no longer current. Returns whether it was replaced. */
    boolean replace(StateView before, StateView after) {
        return current.compareAndSet(before, after);
    }
}
