package dev.atlassim.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import picocli.CommandLine.Command;

/** Serves only until it has asked itself what clients ask: the training run of an ahead-of-time cache (JEP 514). */
@Command(
        name = "train",
        description = {
            "Start, send the simulator the requests it is for, and stop: the training run of an AOT cache.",
            "java -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar train",
            "java -XX:AOTCache=app.aot -jar quarkus-run.jar"
        },
        mixinStandardHelpOptions = true)
final class Train implements Runnable {

    private static final Logger LOG = Logger.getLogger(Train.class);

    @Override
    public void run() {
        new Serve().run(Training.class);
    }

    /** What runs once the server listens; its result is the process's exit code. */
    public static final class Training implements QuarkusApplication {

        /** Often enough that the cache has profiles of what is done for every request, and not more. */
        private static final int ROUNDS = 10;

        @Override
        public int run(String... args) throws IOException {
            var config = ConfigProvider.getConfig();
            var tour = new Tour(
                    config.getValue("quarkus.http.port", Integer.class),
                    config.getOptionalValue("simulator.control.token", String.class));
            try {
                for (var round = 0; round < ROUNDS; round++) {
                    tour.go();
                }
                LOG.infof("trained with %d requests", tour.requests());
                return ExitCode.OK;
            } catch (IllegalStateException e) {
                LOG.error("a cache trained with wrong answers would be no good: " + e.getMessage());
                return ExitCode.SOFTWARE;
            }
        }
    }
}
