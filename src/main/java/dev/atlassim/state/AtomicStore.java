package dev.atlassim.state;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The store of a single process: a part of its state, replaced by compare-and-set. */
@Singleton
public class AtomicStore implements Store {

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
        while (true) {
            var before = current.get();
            var change = transition.apply(before);
            if (current.replace(before, change.world(), change.beside())) {
                return change.result();
            }
        }
    }

    @Override
    public void replace(World world, UnaryOperator<StateView> beside) {
        state.change(view -> beside.apply(view).with(current, world));
    }
}
