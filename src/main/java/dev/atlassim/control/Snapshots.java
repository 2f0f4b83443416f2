package dev.atlassim.control;

import dev.atlassim.api.ControlException;
import dev.atlassim.state.World;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Worlds that were put aside under a name. Keeping one costs only what has changed since. */
@ApplicationScoped
public class Snapshots {

    private final ControlConfig config;
    private final Clock clock;
    private final Map<String, Snapshot> byName = new LinkedHashMap<>();

    Snapshots(ControlConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A world that was put aside. */
    record Snapshot(String name, Instant created, World world) {
        View view() {
            return new View(
                    name,
                    created.toString(),
                    world.organizations().size(),
                    world.projects().size());
        }
    }

    /** What is told of a snapshot. */
    @RegisterForReflection
    public record View(String name, String created, int organizations, int projects) {}

    /** Puts {@code world} aside; a name that is taken is refused, and so is one snapshot too many. */
    synchronized Snapshot take(String name, World world) {
        if (byName.containsKey(name)) {
            throw new ControlException(409, "there is a snapshot '" + name + "' already; delete it first");
        }
        if (byName.size() >= config.maxSnapshots()) {
            throw new ControlException(
                    409, "there are " + byName.size() + " snapshots already (simulator.control.max-snapshots)");
        }
        var snapshot = new Snapshot(name, clock.instant(), world);
        byName.put(name, snapshot);
        return snapshot;
    }

    /** A name that is free. */
    synchronized String freeName() {
        int number = byName.size() + 1;
        while (byName.containsKey("snapshot-" + number)) {
            number++;
        }
        return "snapshot-" + number;
    }

    /** The snapshot of that name. */
    synchronized Snapshot get(String name) {
        var snapshot = byName.get(name);
        if (snapshot == null) {
            throw new ControlException(404, "there is no snapshot '" + name + "', only " + byName.keySet());
        }
        return snapshot;
    }

    /** All snapshots, oldest first. */
    synchronized Collection<Snapshot> all() {
        return List.copyOf(byName.values());
    }

    /** Forgets the snapshot of that name. */
    synchronized void delete(String name) {
        get(name);
        byName.remove(name);
    }
}
