package dev.atlassim.control;

import dev.atlassim.scenario.ScenarioException;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.scenario.ScenarioSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Applies the scenario files again when their content has changed. It reads them, since a bind mount tells nobody of
 * changes; what cannot be applied is told once, and the last good state stays.
 */
@ApplicationScoped
public class ScenarioWatch {

    private static final Logger LOG = Logger.getLogger(ScenarioWatch.class);

    private final ScenarioConfig config;
    private final Simulation simulation;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private List<ScenarioReader.File> seen = List.of();
    private String told = "";

    ScenarioWatch(ScenarioConfig config, Simulation simulation, Vertx vertx) {
        this.config = config;
        this.simulation = simulation;
        this.vertx = vertx;
    }

    void begin(@Observes @Priority(StartupOrder.WATCH) StartupEvent start) {
        if (config.watch() && config.path().isPresent()) {
            var path = config.path().get();
            seen = ScenarioSource.at(path);
            vertx.setPeriodic(
                    config.watchInterval().toMillis(), timer -> vertx.executeBlocking(() -> look(path), false));
        }
    }

    private Void look(String path) {
        if (looking.compareAndSet(false, true)) {
            try {
                var files = ScenarioSource.at(path);
                if (!files.equals(seen)) {
                    seen = files;
                    told = "";
                    simulation.boot(files);
                    LOG.infof("scenario %s has changed and was applied", path);
                }
            } catch (ScenarioException e) {
                tell(path, e);
            } finally {
                looking.set(false);
            }
        }
        return null;
    }

    private void tell(String path, ScenarioException e) {
        if (e.getMessage().equals(told)) {
            return;
        }
        told = e.getMessage();
        e.problems().forEach(problem -> LOG.error(problem));
        LOG.errorf("scenario %s has changed, but cannot be applied; the last good state stays", path);
    }
}
