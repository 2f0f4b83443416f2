package dev.atlassim.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.scenario.ScenarioException;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.scenario.ScenarioSource;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Applies the scenario files again when their content has changed. It reads them, since a bind mount tells nobody of
 * changes, and waits until they read the same twice, since somebody may still be writing; what cannot be applied is
 * told once, and the last good state stays.
 */
@Singleton
public class ScenarioWatch {

    private static final Logger LOG = Logger.getLogger(ScenarioWatch.class);

    private final ScenarioConfig config;
    private final Simulation simulation;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile String applied = "";
    private volatile String seen = "";
    private volatile String reported = "";

    ScenarioWatch(ScenarioConfig config, Simulation simulation, Vertx vertx) {
        this.config = config;
        this.simulation = simulation;
        this.vertx = vertx;
    }

    /** Begins to look at {@code path}, whose {@code files} have been applied, where the configuration asks for it. */
    void begin(String path, List<ScenarioReader.File> files) {
        if (config.watch()) {
            applied = hash(files);
            vertx.setPeriodic(
                    config.watchInterval().toMillis(), timer -> vertx.executeBlocking(() -> look(path), false));
        }
    }

    private Void look(String path) {
        if (looking.compareAndSet(false, true)) {
            try {
                apply(path, List.copyOf(ScenarioSource.at(path)));
            } catch (ScenarioException e) {
                tell(path, e);
            } finally {
                looking.set(false);
            }
        }
        return null;
    }

    private void apply(String path, List<ScenarioReader.File> files) {
        var hash = hash(files);
        var settled = hash.equals(seen);
        seen = hash;
        if (settled && !hash.equals(applied)) {
            simulation.boot(files);
            applied = hash;
            LOG.infof("scenario %s has changed and was applied", path);
        }
        if (hash.equals(applied)) {
            reported = "";
        }
    }

    private void tell(String path, ScenarioException e) {
        if (e.getMessage().equals(reported)) {
            return;
        }
        reported = e.getMessage();
        e.problems().forEach(problem -> LOG.error(problem));
        LOG.errorf("scenario %s has changed, but cannot be applied; the last good state stays", path);
    }

    /** The content is not kept: it holds secrets. */
    private static String hash(List<ScenarioReader.File> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                sha.update((file.name() + "\0" + file.text() + "\0").getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
