package dev.atlassim.cli;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server, sends it typical requests, and stops: the training run of an ahead-of-time cache (JEP 514). */
@Command(
        name = "train",
        description = {
            "Start, send typical requests, and stop: the training run of an AOT cache for Java.",
            "java -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar train",
            "java -XX:AOTCache=app.aot -jar quarkus-run.jar"
        },
        mixinStandardHelpOptions = true)
final class Train implements Runnable {

    private static final Logger LOG = Logger.getLogger(Train.class);

    private static final String NATIVE =
            "a native executable is compiled already and needs no cache: run it without train."
                    + " A cache is for Java: java -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar train";

    private final ImageMode mode;

    @Spec
    private CommandSpec spec;

    Train() {
        this(ImageMode.current());
    }

    Train(ImageMode mode) {
        this.mode = mode;
    }

    @Override
    public void run() {
        if (mode == ImageMode.NATIVE_RUN) {
            throw new ParameterException(spec.commandLine(), NATIVE);
        }
        new Serve().run(Training.class);
    }

    /** Runs when the server listens. Its result is the exit code of the process. */
    public static final class Training implements QuarkusApplication {

        /** As few as possible, but enough for the cache to contain profiles of the code that every request runs. */
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
                LOG.error("the training run failed, so its cache must not be used: " + e.getMessage());
                return ExitCode.SOFTWARE;
            }
        }
    }
}
