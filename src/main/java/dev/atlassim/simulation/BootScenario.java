package dev.atlassim.simulation;

import dev.atlassim.scenario.ScenarioException;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.scenario.ScenarioSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Applies the scenario of the start. An invalid one ends the process. */
@Singleton
public class BootScenario {

    private static final Logger LOG = Logger.getLogger(BootScenario.class);

    private final ScenarioConfig config;
    private final Simulation simulation;
    private final ScenarioWatch watch;

    BootScenario(ScenarioConfig config, Simulation simulation, ScenarioWatch watch) {
        this.config = config;
        this.simulation = simulation;
        this.watch = watch;
    }

    void apply(@Observes @Priority(StartupOrder.BOOT) StartupEvent start) {
        var path = config.path();
        try {
            var files = files(path);
            try (var progress = LoadProgress.of("scenario", LOG::info)) {
                simulation.boot(files, progress);
            }
            path.ifPresent(place -> watch.begin(place, files));
        } catch (ScenarioException e) {
            e.problems().forEach(problem -> LOG.error(problem));
            LOG.errorf(
                    "the scenario has %d problem(s), nothing was applied",
                    e.problems().size());
            throw e;
        }
        if (path.isEmpty()) {
            LOG.info("built-in scenario; its credentials are public knowledge:\n" + BuiltInCredentials.EXPORTS);
        } else {
            LOG.infof("scenario %s", path.get());
        }
    }

    /** If they are watched, all are read first: what is applied must be what is compared later. */
    private List<ScenarioReader.File> files(Optional<String> path) {
        var files = path.map(ScenarioSource::at).orElseGet(ScenarioSource::builtIn);
        return config.watch() ? List.copyOf(files) : files;
    }
}
