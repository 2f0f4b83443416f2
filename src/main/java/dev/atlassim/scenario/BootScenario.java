package dev.atlassim.scenario;

import dev.atlassim.state.Store;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Applies the scenario of the start; one that cannot be ends the process with 65 ({@code EX_DATAERR}). */
@ApplicationScoped
public class BootScenario {

    private static final Logger LOG = Logger.getLogger(BootScenario.class);
    private static final int EX_DATAERR = 65;

    private final ScenarioConfig config;
    private final Store store;
    private final Clock clock;

    BootScenario(ScenarioConfig config, Store store, Clock clock) {
        this.clock = clock;
        this.config = config;
        this.store = store;
    }

    void apply(@Observes StartupEvent start) {
        var path = config.path();
        try {
            var files = path.map(ScenarioSource::at).orElseGet(ScenarioSource::builtIn);
            var scenario = ScenarioReader.read(files, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            store.replace(scenario.world());
        } catch (ScenarioException e) {
            e.problems().forEach(problem -> LOG.error(problem));
            LOG.errorf(
                    "the scenario has %d problem(s), nothing was applied",
                    e.problems().size());
            Quarkus.asyncExit(EX_DATAERR);
            throw e;
        }
        if (path.isEmpty()) {
            LOG.info("built-in scenario; its credentials are public knowledge:\n" + BuiltInCredentials.EXPORTS);
        } else {
            LOG.infof("scenario %s", path.get());
        }
    }
}
