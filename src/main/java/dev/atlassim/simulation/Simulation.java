package dev.atlassim.simulation;

import dev.atlassim.fault.rule.Rule;
import dev.atlassim.scenario.ParsedFile;
import dev.atlassim.scenario.Progress;
import dev.atlassim.scenario.Scenario;
import dev.atlassim.scenario.ScenarioFiles;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
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

    private final SimulatorState state;
    private final Store store;
    private final SimulatorClock clock;
    private final Seeding seeding;
    private final Transients transients;
    private final StatePart<Optional<Loaded>> current;
    private volatile Loaded boot;

    Simulation(SimulatorState state, Store store, SimulatorClock clock, Seeding seeding, Transients transients) {
        this.state = state;
        this.store = store;
        this.clock = clock;
        this.seeding = seeding;
        this.transients = transients;
        this.current = state.part(Optional.empty());
    }

    /**
     * The scenario that was applied last.
     *
     * @param origin the files, or who sent it
     */
    public record Loaded(List<String> origin, Scenario scenario, Instant at) {}

    /** Applies the scenario of the start, to which a reset returns. */
    void boot(List<ScenarioReader.File> files) {
        boot(files, Progress.NONE);
    }

    /** The same; tells {@code progress} how far the files have been read. */
    synchronized void boot(List<ScenarioReader.File> files, Progress progress) {
        var scenario = ScenarioReader.read(Scenario.EMPTY, files, now(), progress);
        boot = apply(scenario, files);
    }

    /** Replaces the whole state by what {@code file} describes. */
    public synchronized void replace(ScenarioReader.File file) {
        apply(ScenarioReader.read(Scenario.EMPTY, List.of(file), now()), List.of(file));
    }

    /** Adds to the current state what {@code file} describes. Settings that it does not name stay as they are. */
    public void merge(ScenarioReader.File file) {
        merge(ScenarioReader.parse(file), List.of(file.name()));
    }

    /** What is in the store may be called several times, so it does not read the file. */
    private synchronized void merge(ParsedFile file, List<String> origin) {
        var before = current.get().orElseThrow().scenario;
        store.write(new Store.Owner.OfEverything(), world -> {
                    var merged = file.addTo(before.with(world), now());
                    var rules = transients.rules(merged.faults(), origin);
                    return new Store.Change<>(
                            merged.world(),
                            merged,
                            view -> merged(view, before, new Loaded(origin, merged, now()), rules));
                })
                .await()
                .indefinitely();
    }

    /** When the clock moves back, the rate limits restart. Otherwise no bucket would be refilled before the old time. */
    private StateView merged(StateView view, Scenario before, Loaded after, List<Rule> rules) {
        var next = view.with(current, Optional.of(after));
        var scenario = after.scenario;
        if (!scenario.clock().equals(before.clock())) {
            next = started(next, scenario.clock());
        }
        if (!scenario.seed().equals(before.seed())) {
            next = seeding.seeded(next, scenario.seed());
        }
        if (!scenario.faults().equals(before.faults())) {
            next = transients.replaced(next, rules, clock.instant(next));
        }
        if (!scenario.rateLimits().equals(before.rateLimits())
                || clock.instant(next).isBefore(clock.instant(view))) {
            next = transients.limited(next, scenario.rateLimits());
        }
        return next;
    }

    /** Resets everything to its initial state: the world, the clock, randomness, and all counters. */
    public synchronized void reset() {
        apply(boot);
    }

    /** Makes {@code world} the current one. The clock and randomness do not change; all counters restart. */
    public synchronized void restore(World world) {
        store.replace(
                world,
                view -> transients.limited(
                        transients.restarted(view),
                        current.get(view).orElseThrow().scenario.rateLimits()));
        transients.clear();
    }

    /** The current state as a scenario; sandboxes are not part of it. */
    public Scenario scenario() {
        var view = state.view();
        return current.get(view).orElseThrow().scenario.with(store.read(view).withoutSandboxes());
    }

    /** What was applied last; empty while nothing was. */
    public Optional<Loaded> loaded() {
        return current.get();
    }

    /** What was applied last in {@code view}; empty while nothing was. */
    public Optional<Loaded> loaded(StateView view) {
        return current.get(view);
    }

    private Loaded apply(Scenario scenario, List<ScenarioReader.File> files) {
        var origin = ScenarioFiles.names(files);
        var at = clock.instant(started(state.view(), scenario.clock())).truncatedTo(ChronoUnit.SECONDS);
        var loaded = new Loaded(origin, scenario, at);
        apply(loaded);
        return loaded;
    }

    /** Replaces everything in one step. What cannot be applied is refused before it. */
    private void apply(Loaded loaded) {
        var scenario = loaded.scenario;
        var rules = transients.rules(scenario.faults(), loaded.origin);
        store.replace(scenario.world(), view -> {
            var next = seeding.seeded(started(view, scenario.clock()), scenario.seed());
            next = transients.replaced(next, rules, clock.instant(next));
            return transients.limited(next, scenario.rateLimits()).with(current, Optional.of(loaded));
        });
        transients.clear();
    }

    private StateView started(StateView view, Scenario.ClockSetting setting) {
        return clock.started(view, setting.start(), setting.frozen());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
