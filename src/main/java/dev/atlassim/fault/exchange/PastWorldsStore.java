package dev.atlassim.fault.exchange;

import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StateView;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Keeps the world before each write while a rule needs it for later reads. */
@Decorator
@Priority(1)
public class PastWorldsStore implements Store {

    private final SimulatorState state;
    private final Store store;
    private final PastWorlds pastWorlds;

    @Inject
    PastWorldsStore(SimulatorState state, @Any @Delegate Store store, PastWorlds pastWorlds) {
        this.state = state;
        this.store = store;
        this.pastWorlds = pastWorlds;
    }

    @Override
    public World read() {
        return store.read();
    }

    @Override
    public World read(StateView view) {
        return store.read(view);
    }

    @Override
    public <R> Uni<R> write(Owner owner, Function<World, Change<R>> transition) {
        if (!pastWorlds.kept(state.view())) {
            return store.write(owner, transition);
        }
        var replaced = new AtomicReference<StateView>();
        return store.write(owner, world -> transition.apply(world).replacing(replaced::set))
                .invoke(() -> pastWorlds.note(owner, replaced.get(), store.read(replaced.get())));
    }

    @Override
    public void replace(World world, UnaryOperator<StateView> beside) {
        store.replace(world, view -> pastWorlds.discarded(beside.apply(view)));
    }
}
