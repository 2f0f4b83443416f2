package dev.atlassim.simulation;

import dev.atlassim.control.error.ControlException;
import dev.atlassim.state.World;
import dev.atlassim.text.Nearest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Worlds that were put aside under a name. Keeping one costs only what has changed since. */
@Singleton
public class Snapshots {

    private final SimulationConfig config;
    private final Clock clock;
    private final Map<String, Snapshot> byName = new LinkedHashMap<>();

    Snapshots(SimulationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A saved world. */
    public record Snapshot(String name, Instant created, World world) {}

    /**
     * Puts {@code world} aside; a name that is taken is refused, and so is one snapshot too many.
     *
     * @param wanted the name; if it is empty, a free one is chosen
     */
    public synchronized Snapshot take(Optional<String> wanted, World world) {
        var name = wanted.orElseGet(this::freeName);
        if (byName.containsKey(name)) {
            throw new ControlException(409, "there is a snapshot '" + name + "' already; delete it first");
        }
        if (byName.size() >= config.maxSnapshots()) {
            throw new ControlException(
                    409,
                    "there are " + byName.size()
                            + " snapshots already (simulator.control.max-snapshots); delete one first");
        }
        var snapshot = new Snapshot(name, clock.instant(), world);
        byName.put(name, snapshot);
        return snapshot;
    }

    private String freeName() {
        int number = byName.size() + 1;
        while (byName.containsKey("snapshot-" + number)) {
            number++;
        }
        return "snapshot-" + number;
    }

    /** The snapshot of that name. */
    public synchronized Snapshot get(String name) {
        var snapshot = byName.get(name);
        if (snapshot == null) {
            throw new ControlException(
                    404,
                    "there is no snapshot '" + name + "', only " + byName.keySet()
                            + Nearest.hint(name, byName.keySet()));
        }
        return snapshot;
    }

    /** All snapshots, oldest first. */
    public synchronized Collection<Snapshot> all() {
        return List.copyOf(byName.values());
    }

    /** Deletes the snapshot of that name. */
    public synchronized void delete(String name) {
        get(name);
        byName.remove(name);
    }
}
