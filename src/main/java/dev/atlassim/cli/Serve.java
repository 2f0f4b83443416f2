package dev.atlassim.cli;

import dev.atlassim.scenario.ScenarioException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;
import picocli.CommandLine.Command;

/** Serves until it is told to stop. */
@Command(name = "serve", description = "Serve until told to stop (the default).", mixinStandardHelpOptions = true)
final class Serve implements Runnable {

    private static final Logger LOG = Logger.getLogger(Serve.class);

    @Override
    public void run() {
        Quarkus.run(null, Serve::exit);
    }

    static void exit(Integer code, Throwable failure) {
        System.exit(failure == null ? code : code(failure));
    }

    /** Mistakes in a scenario were told already, line by line; anything else is told here. */
    static int code(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof ScenarioException) {
            return ExitCode.DATAERR;
        }
        if (root instanceof ConfigValidationException wrong) {
            // Without settings the log is not set up: its default would take two lines for each.
            WrongSettings.told(wrong).forEach(Main.commandLine().getErr()::println);
            return ExitCode.CONFIG;
        }
        if (root instanceof QuarkusBindException) {
            LOG.errorf(
                    "%s; another port is set with simulator.port (SIMULATOR_PORT), for TLS with simulator.tls.port"
                            + " (SIMULATOR_TLS_PORT)",
                    root.getMessage());
            return ExitCode.UNAVAILABLE;
        }
        if (root instanceof UnknownHostException) {
            LOG.errorf("simulator.host takes a name or an address of this machine: %s", root.getMessage());
            return ExitCode.CONFIG;
        }
        // What fails before the log is set up would be told nowhere.
        var err = Main.commandLine().getErr();
        err.println("the simulator could not start");
        failure.printStackTrace(err);
        err.flush();
        return ExitCode.SOFTWARE;
    }
}
