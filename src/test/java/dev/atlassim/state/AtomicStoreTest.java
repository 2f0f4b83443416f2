package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Await;
import java.util.ArrayList;
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

    @Test
    void aWriteThatLosesToOthersIsAppliedBeforeThemAfterSomeAttempts() {
        var store = empty();
        var calls = new AtomicInteger();
        var others = new ArrayList<Thread>();

        store.write(new Store.Owner.OfEverything(), world -> {
                    var other = new Thread(() -> store.write(new Store.Owner.OfEverything(), AtomicStoreTest::another)
                            .await()
                            .indefinitely());
                    others.add(other);
                    other.start();
                    if (calls.incrementAndGet() <= AtomicStore.PATIENCE) {
                        join(other);
                    } else {
                        // It waits for this write, which it would otherwise overtake again.
                        Await.until(() -> other.getState() == Thread.State.WAITING);
                    }
                    return new Store.Change<>(with(world, "long"), "long");
                })
                .await()
                .indefinitely();
        others.forEach(AtomicStoreTest::join);

        assertThat(calls).hasValue(AtomicStore.PATIENCE + 1);
        assertThat(store.read().organization("long")).isPresent();
        assertThat(store.read().organizations()).hasSize(AtomicStore.PATIENCE + 2);
    }

    private static Store.Change<String> another(World world) {
        var id = "other-" + world.organizations().size();
        return new Store.Change<>(with(world, id), id);
    }

    private static World with(World world, String id) {
        return world.with(Organization.empty(id, id));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
