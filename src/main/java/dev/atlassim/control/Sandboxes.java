package dev.atlassim.control;

import dev.atlassim.api.ControlException;
import dev.atlassim.scenario.Scenario;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Organizations that tests made for themselves. A sandbox is one organization with all that belongs to it; its id is
 * that of the organization, and unmodified clients are told apart by their credentials alone.
 */
@ApplicationScoped
public class Sandboxes {

    private final Store store;
    private final Reissue reissue;
    private final Transients transients;
    private final ControlConfig config;
    private final Map<String, World> beginnings = new ConcurrentHashMap<>();

    Sandboxes(Store store, Reissue reissue, Transients transients, ControlConfig config) {
        this.store = store;
        this.reissue = reissue;
        this.transients = transients;
        this.config = config;
    }

    /**
     * Makes a sandbox.
     *
     * @param scenario its one organization, whose ids and credentials are made anew
     * @return what is in it
     */
    World create(Scenario scenario) {
        if (scenario.world().organizations().size() != 1) {
            throw new ControlException(
                    400,
                    "a sandbox is one organization, and the scenario has "
                            + scenario.world().organizations().size());
        }
        if (beginnings.size() >= config.maxSandboxes()) {
            throw new ControlException(
                    409, "there are " + beginnings.size() + " sandboxes already (simulator.control.max-sandboxes)");
        }
        var made = reissue.of(scenario.world());
        var id = id(made);
        beginnings.put(id, made);
        change(id, world -> world.with(made));
        return made;
    }

    /** Brings one sandbox back to how it began, and leaves all others alone. */
    void reset(String id) {
        var beginning = beginning(id);
        change(id, world -> world.without(world.only(id)).with(beginning));
        transients.clear(beginning);
    }

    /** Removes a sandbox with all that belongs to it. */
    void delete(String id) {
        var beginning = beginning(id);
        change(id, world -> world.without(world.only(id)));
        beginnings.remove(id);
        transients.clear(beginning);
    }

    /** How the sandbox of that id began. */
    World beginning(String id) {
        var beginning = beginnings.get(id);
        if (beginning == null) {
            throw new ControlException(404, "there is no sandbox '" + id + "'");
        }
        return beginning;
    }

    /** The ids of all sandboxes. */
    Collection<String> ids() {
        return beginnings.keySet().stream().sorted().toList();
    }

    /** Forgets all sandboxes, when the state that held them is gone. */
    void forget() {
        beginnings.clear();
    }

    private void change(String id, UnaryOperator<World> step) {
        store.write(new Store.Owner.OfOrganization(id), world -> new Store.Change<>(step.apply(world), null));
    }

    private static String id(World sandbox) {
        return sandbox.organizations().keysIterator().next();
    }
}
