package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AtomicStoreTest implements StoreContract {

    private final SimulatorState state = new SimulatorState();

    @Override
    public Store empty() {
        return new AtomicStore(state);
    }

    @Test
    void aChangeOfAnotherPartDoesNotRepeatATransition() {
        var store = empty();
        var other = state.part(0);
        var calls = new AtomicInteger();

        store.write(new Store.Owner.OfEverything(), world -> {
                    other.update(n -> n + 1);
                    return new Store.Change<>(world, calls.incrementAndGet());
                })
                .await()
                .indefinitely();

        assertThat(calls).hasValue(1);
        assertThat(other.get()).isEqualTo(1);
    }

    @Test
    void anotherPartIsChangedInTheSameStepAndKeepsWhatCameBetween() {
        var store = empty();
        var other = state.part(0);

        store.write(new Store.Owner.OfEverything(), world -> {
                    other.set(5);
                    return new Store.Change<>(world, null, view -> view.with(other, other.get(view) + 1));
                })
                .await()
                .indefinitely();

        assertThat(other.get()).isEqualTo(6);
    }
}
