package dev.atlassim.cli;

import io.quarkus.runtime.Quarkus;
import java.util.Map;
import picocli.CommandLine.Command;

/** Starts the server. */
@Command(name = "serve", description = "Serve until told to stop (the default).", mixinStandardHelpOptions = true)
final class Serve implements Runnable {

    @Override
    public void run() {
        Quarkus.run(null, this::exit);
    }

    /** Ends the process once the server has stopped, or has not started. */
    void exit(Integer code, Throwable failure) {
        System.exit(
                failure == null
                        ? code
                        : new FailedStart(Map.of(), Main.commandLine().getErr()).report(failure));
    }
}
