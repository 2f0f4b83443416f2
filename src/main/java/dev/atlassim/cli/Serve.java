package dev.atlassim.cli;

import dev.atlassim.scenario.ScenarioException;
import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;
import picocli.CommandLine.Command;

/** Serves until it is told to stop. */
@Command(name = "serve", description = "Serve until told to stop (the default).", mixinStandardHelpOptions = true)
final class Serve implements Runnable {

    @Override
    public void run() {
        Quarkus.run(null, Serve::exit);
    }

    private static void exit(Integer code, Throwable failure) {
        System.exit(failure == null ? code : code(failure));
    }

    /** Mistakes in a scenario were told already, line by line; anything else is told here. */
    private static int code(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ScenarioException) {
                return ExitCode.DATAERR;
            }
        }
        Logger.getLogger(Serve.class).error("the simulator could not start", failure);
        return ExitCode.SOFTWARE;
    }
}
