package dev.atlassim.state;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The store of a single process: a part of its state, replaced by compare-and-set. A long write, such as the merge of a
 * scenario, could lose to short ones for ever: after some attempts, the others wait for it.
 */
@Singleton
public class AtomicStore implements Store {

    static final int PATIENCE = 8;

    private final ReentrantLock alone = new ReentrantLock();
    private final SimulatorState state;
    private final StatePart<World> current;

    public AtomicStore(SimulatorState state) {
        this.state = state;
        this.current = state.part(World.EMPTY);
    }

    @Override
    public World read(StateView view) {
        return current.get(view);
    }

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
        for (int i = 0; i < PATIENCE && !mustWait(); i++) {
            var applied = attempt(transition);
            if (applied.isPresent()) {
                return applied.get().result();
            }
        }
        return applyAlone(transition);
    }

    /** Whether a write that has lost too often goes first. */
    private boolean mustWait() {
        return alone.isLocked() && !alone.isHeldByCurrentThread();
    }

    private <R> R applyAlone(Function<World, Change<R>> transition) {
        alone.lock();
        try {
            while (true) {
                var applied = attempt(transition);
                if (applied.isPresent()) {
                    return applied.get().result();
                }
            }
        } finally {
            alone.unlock();
        }
    }

    /** The change; empty if another one came first. */
    private <R> Optional<Change<R>> attempt(Function<World, Change<R>> transition) {
        var before = current.get();
        var change = transition.apply(before);
        return current.replace(before, change.world(), change.beside()) ? Optional.of(change) : Optional.empty();
    }

    @Override
    public void replace(World world, UnaryOperator<StateView> beside) {
        state.change(view -> beside.apply(view).with(current, world));
    }
}
