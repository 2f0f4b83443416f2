package dev.atlassim.fault.exchange;

import dev.atlassim.state.StateView;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Keeps the world before each write while a rule needs it for later reads. */
@Decorator
@Priority(1)
public class PastWorldsStore implements Store {

    private final Store store;
    private final PastWorlds pastWorlds;

    @Inject
    PastWorldsStore(@Any @Delegate Store store, PastWorlds pastWorlds) {
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
        if (!pastWorlds.kept()) {
            return store.write(owner, transition);
        }
        var seen = new World[1];
        return store.write(owner, world -> {
                    seen[0] = world;
                    return transition.apply(world);
                })
                .invoke(() -> pastWorlds.note(owner, seen[0]));
    }

    @Override
    public void replace(World world, UnaryOperator<StateView> beside) {
        pastWorlds.forget();
        store.replace(world, beside);
    }
}
