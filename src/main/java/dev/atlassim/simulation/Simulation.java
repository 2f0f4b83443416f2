package dev.atlassim.simulation;

import dev.atlassim.scenario.Scenario;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Randomness;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The simulation as a whole: applies scenarios and resets everything. */
@Singleton
public class Simulation {

    private final Store store;
    private final SimulatorClock clock;
    private final Randomness randomness;
    private final ObjectIds ids;
    private final Transients transients;
    private volatile Loaded boot;
    private volatile Loaded current;

    Simulation(Store store, SimulatorClock clock, Randomness randomness, ObjectIds ids, Transients transients) {
        this.store = store;
        this.clock = clock;
        this.randomness = randomness;
        this.ids = ids;
        this.transients = transients;
    }

    /**
     * The scenario that was applied last.
     *
     * @param origin the files, or who sent it
     */
    public record Loaded(List<String> origin, Scenario scenario, Instant at) {}

    /** Applies the scenario of the start, to which a reset returns. */
    synchronized void boot(List<ScenarioReader.File> files) {
        var scenario = ScenarioReader.read(Scenario.EMPTY, files, now());
        boot = apply(scenario, files);
    }

    /** Replaces the whole state by what {@code file} describes. */
    public synchronized void replace(ScenarioReader.File file) {
        apply(ScenarioReader.read(Scenario.EMPTY, List.of(file), now()), List.of(file));
    }

    /** Adds to the current state what {@code file} describes. Settings that it does not name stay as they are. */
    public synchronized void merge(ScenarioReader.File file) {
        var before = current.scenario;
        var after = store.write(new Store.Owner.OfEverything(), world -> {
                    var merged = ScenarioReader.read(before.with(world), List.of(file), now());
                    transients.check(merged.faults(), List.of(file.name()));
                    return new Store.Change<>(merged.world(), merged);
                })
                .await()
                .indefinitely();
        if (!after.clock().equals(before.clock())) {
            settleClock(after.clock());
        }
        if (!after.seed().equals(before.seed())) {
            settleChance(after.seed());
        }
        if (!after.faults().equals(before.faults())) {
            transients.spoil(after.faults(), List.of(file.name()));
        }
        if (!after.rateLimits().equals(before.rateLimits())) {
            transients.limit(after.rateLimits());
        }
        current = new Loaded(List.of(file.name()), after, now());
    }

    /** Resets everything to its initial state: the world, the clock, randomness, and all counters. */
    public synchronized void reset() {
        transients.spoil(boot.scenario.faults(), boot.origin);
        store.replace(boot.scenario.world());
        settle(boot.scenario);
        current = boot;
    }

    /** Makes {@code world} the current one. The clock and randomness do not change; all counters restart. */
    public synchronized void restore(World world) {
        store.replace(world);
        transients.clear(current.scenario.rateLimits());
    }

    /** The current state as a scenario; sandboxes are not part of it. */
    public Scenario scenario() {
        return current.scenario.with(store.read().withoutSandboxes());
    }

    /** What was applied last; empty while nothing was. */
    public Optional<Loaded> loaded() {
        return Optional.ofNullable(current);
    }

    private Loaded apply(Scenario scenario, List<ScenarioReader.File> files) {
        var origin = files.stream().map(ScenarioReader.File::name).toList();
        transients.spoil(scenario.faults(), origin);
        store.replace(scenario.world());
        settle(scenario);
        current = new Loaded(origin, scenario, now());
        return current;
    }

    private void settle(Scenario scenario) {
        settleClock(scenario.clock());
        settleChance(scenario.seed());
        transients.clear(scenario.rateLimits());
    }

    private void settleClock(Scenario.ClockSetting setting) {
        clock.reset();
        if (setting.start().isPresent() || setting.frozen()) {
            clock.set(setting.start().orElseGet(clock::instant), setting.frozen());
        }
    }

    private void settleChance(Optional<Long> seed) {
        randomness.reseed(seed.orElse(null));
        ids.reset();
        transients.rekey(seed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
