package dev.atlassim.state;

import java.util.function.UnaryOperator;

/**
 * One part of the {@link SimulatorState}. Its values are not null.
 *
 * @param <T> the type of its values, which are immutable or safe for concurrent use
 */
public final class StatePart<T> {

    private final SimulatorState state;
    private final int index;
    private final T initial;

    StatePart(SimulatorState state, int index, T initial) {
        this.state = state;
        this.index = index;
        this.initial = initial;
    }

    int index() {
        return index;
    }

    /** The current value. */
    public T get() {
        return get(state.view());
    }

    /** The value in {@code view}. */
    @SuppressWarnings("unchecked") // StateView.with, which alone writes values, takes those of this type only.
    public T get(StateView view) {
        var value = view.get(index);
        return value == null ? initial : (T) value;
    }

    /** Replaces the value, whatever it is. */
    public void set(T value) {
        state.change(view -> view.with(this, value));
    }

    /** Replaces the value by {@code step}, which is called again if another change came first. */
    public void update(UnaryOperator<T> step) {
        state.change(view -> view.with(this, step.apply(get(view))));
    }

    /**
     * Replaces {@code before} by {@code after}, and in the same step other parts by {@code beside}, unless {@code before} is
     * no longer current. Returns whether it was replaced.
     *
     * @param beside called again if another part changed meanwhile
     */
    public boolean replace(T before, T after, UnaryOperator<StateView> beside) {
        while (true) {
            var view = state.view();
            if (get(view) != before) {
                return false;
            }
            if (state.replace(view, beside.apply(view).with(this, after))) {
                return true;
            }
        }
    }
}
