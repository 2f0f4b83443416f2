package dev.atlassim.state;

import java.util.Arrays;

/** The values of all parts of the {@link SimulatorState} at one moment. Immutable. */
public final class StateView {

    /** No part has been set. */
    static final StateView EMPTY = new StateView(new Object[0]);

    private final Object[] values;

    private StateView(Object[] values) {
        this.values = values;
    }

    /** The same values, but for that of {@code part}. */
    public <T> StateView with(StatePart<T> part, T value) {
        var changed = Arrays.copyOf(values, Math.max(values.length, part.index() + 1));
        changed[part.index()] = value;
        return new StateView(changed);
    }

    /** The value at {@code index}; null where it has not been set. */
    Object get(int index) {
        return index < values.length ? values[index] : null;
    }
}
