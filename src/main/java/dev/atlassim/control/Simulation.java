package dev.atlassim.control;

import dev.atlassim.scenario.Scenario;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.state.Chance;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The simulation as a whole: applies scenarios, and brings everything back to how it began. */
@ApplicationScoped
public class Simulation {

    private final Store store;
    private final SimulatorClock clock;
    private final Chance chance;
    private final ObjectIds ids;
    private final Transients transients;
    private final Sandboxes sandboxes;
    private volatile Loaded boot;
    private volatile Loaded current;

    Simulation(
            Store store,
            SimulatorClock clock,
            Chance chance,
            ObjectIds ids,
            Transients transients,
            Sandboxes sandboxes) {
        this.store = store;
        this.clock = clock;
        this.chance = chance;
        this.ids = ids;
        this.transients = transients;
        this.sandboxes = sandboxes;
    }

    /**
     * What was applied last.
     *
     * @param origin the files, or who sent it
     */
    record Loaded(List<String> origin, Scenario scenario, Instant at) {}

    /** Applies the scenario that the process begins with, and that a reset returns to. */
    synchronized void boot(List<ScenarioReader.File> files) {
        var scenario = ScenarioReader.read(Scenario.EMPTY, files, now());
        boot = apply(scenario, files);
    }

    /** Replaces everything by what {@code file} describes. */
    synchronized void replace(ScenarioReader.File file) {
        apply(ScenarioReader.read(Scenario.EMPTY, List.of(file), now()), List.of(file));
    }

    /** Adds to the current state what {@code file} describes. Settings that it does not name stay as they are. */
    synchronized void merge(ScenarioReader.File file) {
        var before = current.scenario.with(store.read());
        var after = ScenarioReader.read(before, List.of(file), now());
        store.replace(after.world());
        if (!after.with(World.EMPTY).equals(before.with(World.EMPTY))) {
            settle(after);
        }
        current = new Loaded(List.of(file.name()), after, now());
    }

    /** Brings everything back to how it began: state, clock, chance, and all that is transient. */
    synchronized void reset() {
        store.replace(boot.scenario.world());
        sandboxes.forget();
        settle(boot.scenario);
        current = boot;
    }

    /** Makes {@code world} the current one; clock and chance stay, what is transient begins anew. */
    synchronized void restore(World world) {
        store.replace(world);
        transients.clear(current.scenario.rateLimits());
    }

    /** The current state as a scenario. */
    Scenario now(Store from) {
        return current.scenario.with(from.read());
    }

    /** What was applied last; empty while nothing was. */
    Optional<Loaded> loaded() {
        return Optional.ofNullable(current);
    }

    private Loaded apply(Scenario scenario, List<ScenarioReader.File> files) {
        store.replace(scenario.world());
        sandboxes.forget();
        settle(scenario);
        current = new Loaded(files.stream().map(ScenarioReader.File::name).toList(), scenario, now());
        return current;
    }

    private void settle(Scenario scenario) {
        clock.reset();
        scenario.clock()
                .start()
                .ifPresent(start -> clock.set(start, scenario.clock().frozen()));
        if (scenario.clock().start().isEmpty() && scenario.clock().frozen()) {
            clock.set(clock.instant(), true);
        }
        chance.reseed(scenario.seed().orElse(null));
        ids.reset();
        transients.clear(scenario.rateLimits());
        transients.rekey(scenario.seed());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
