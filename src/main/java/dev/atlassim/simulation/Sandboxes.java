package dev.atlassim.simulation;

import dev.atlassim.control.error.ControlException;
import dev.atlassim.scenario.Scenario;
import dev.atlassim.state.StateView;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Organizations that tests made for themselves. A sandbox is one organization with all that belongs to it; its id is
 * that of the organization, and unmodified clients are distinguished by their credentials alone.
 */
@Singleton
public class Sandboxes {

    private final Store store;
    private final Reissue reissue;
    private final Transients transients;
    private final SimulationConfig config;

    Sandboxes(Store store, Reissue reissue, Transients transients, SimulationConfig config) {
        this.store = store;
        this.reissue = reissue;
        this.transients = transients;
        this.config = config;
    }

    /**
     * Creates a sandbox.
     *
     * @param scenario its one organization, whose ids and credentials are made anew
     * @return what is in it
     */
    public World create(Scenario scenario) {
        if (scenario.world().organizations().size() != 1) {
            throw new ControlException(
                    400,
                    "a sandbox is one organization, and the scenario has "
                            + scenario.world().organizations().size());
        }
        if (!scenario.equals(Scenario.EMPTY.with(scenario.world()))) {
            throw new ControlException(
                    400,
                    "a sandbox takes an organization alone: faults go to /_simulator/faults?sandbox=<its id>; rateLimits,"
                            + " clock and seed are the same for all sandboxes");
        }
        while (true) {
            checkRoom(store.read());
            var made = reissue.of(scenario.world(), store.read());
            if (add(made)) {
                return made;
            }
        }
    }

    /** Adds the sandbox, unless some of its ids were taken since they were made. */
    private boolean add(World made) {
        return store.write(new Store.Owner.OfOrganization(id(made)), world -> {
                    checkRoom(world);
                    var free = made.ids().stream().noneMatch(world::has);
                    return new Store.Change<>(free ? world.withSandbox(made) : world, free);
                })
                .await()
                .indefinitely();
    }

    private void checkRoom(World world) {
        if (world.sandboxes().size() >= config.maxSandboxes()) {
            throw new ControlException(
                    409,
                    "there are " + world.sandboxes().size()
                            + " sandboxes already (simulator.control.max-sandboxes); delete one first");
        }
    }

    /** Resets one sandbox to its initial state; the others do not change. */
    public void reset(String id) {
        change(id, world -> world.withSandbox(beginning(world, id)), view -> transients.restarted(view, id));
    }

    /** Removes a sandbox with everything that belongs to it. */
    public void delete(String id) {
        change(id, world -> world.withoutSandbox(id), view -> transients.without(view, id));
    }

    /** The initial state of the sandbox of that id. */
    public World beginning(String id) {
        return beginning(store.read(), id);
    }

    private static World beginning(World world, String id) {
        return world.sandboxes()
                .get(id)
                .getOrElseThrow(() -> new ControlException(404, "there is no sandbox '" + id + "'"));
    }

    /** The ids of all sandboxes. */
    public Collection<String> ids() {
        return store.read().sandboxes().keySet().toSortedSet().toJavaList();
    }

    private void change(String id, UnaryOperator<World> step, UnaryOperator<StateView> beside) {
        var touched = store.<Set<String>>write(new Store.Owner.OfOrganization(id), world -> {
                    var ids = new HashSet<>(beginning(world, id).ids());
                    ids.addAll(world.only(id).ids());
                    return new Store.Change<>(step.apply(world), ids, beside);
                })
                .await()
                .indefinitely();
        transients.clearSandbox(id, touched);
    }

    private static String id(World sandbox) {
        return sandbox.organizations().keysIterator().next();
    }
}
