package dev.atlassim.state;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The store of a single process: one reference, replaced by compare-and-set. */
@Singleton
public class AtomicStore implements Store {

    private final AtomicReference<World> current = new AtomicReference<>(World.EMPTY);

    @Override
    public World read() {
        return current.get();
    }

    @Override
    public <R> Uni<R> write(Owner owner, Function<World, Change<R>> transition) {
        try {
            return Uni.createFrom().item(apply(transition));
        } catch (RuntimeException refused) {
            return Uni.createFrom().failure(refused);
        }
    }

    private <R> R apply(Function<World, Change<R>> transition) {
        while (true) {
            var before = current.get();
            var change = transition.apply(before);
            if (current.compareAndSet(before, change.world())) {
                return change.result();
            }
        }
    }

    @Override
    public void replace(World world) {
        current.set(world);
    }
}
