package dev.atlassim.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server. Options are settings: they take precedence over variables, and those over files. */
@Command(
        name = "serve",
        description = "Start the server (the default). Every option is also an environment variable.",
        mixinStandardHelpOptions = true)
final class Serve implements Runnable {

    private static final String ON = "true";
    private static final String VALIDATOR_VERSION = "org.hibernate.validator.internal.util.Version";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final ForcedEnd forcedEnd = new ForcedEnd();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on: 127.0.0.1 by default (SIMULATOR_HOST).")
    void host(String value) {
        set("simulator.host", "--host", value);
    }

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on: 8080 by default; 0 means any free port (SIMULATOR_PORT).")
    void port(String value) {
        set("simulator.port", "--port", value);
    }

    @Option(
            names = "--scenario",
            paramLabel = "PATH",
            description =
                    "A scenario file, or a folder of them; without it, the built-in scenario (SIMULATOR_SCENARIO).")
    void scenario(String value) {
        set("simulator.scenario", "--scenario", value);
    }

    @Option(
            names = "--watch",
            arity = "0..1",
            fallbackValue = ON,
            paramLabel = "true|false",
            description = "Apply changes of the scenario's files while serving (SIMULATOR_SCENARIO_WATCH).")
    void watch(String value) {
        set("simulator.scenario.watch", "--watch", value);
    }

    @Option(
            names = "--tls",
            arity = "0..1",
            fallbackValue = ON,
            paramLabel = "true|false",
            description = "Also listen with TLS, on port 8443 (SIMULATOR_TLS).")
    void tls(String value) {
        set("simulator.tls", "--tls", value);
    }

    /** The properties that options set, with their values. */
    Map<String, String> values() {
        return values;
    }

    @Override
    public void run() {
        values.forEach(System::setProperty);
        run(null);
    }

    /** Starts the server, and runs {@code application} in it if it is not null. */
    void run(Class<? extends QuarkusApplication> application) {
        // It logs its version before the log is set up, and a failed start would print that line.
        Logger.getLogger(VALIDATOR_VERSION).setLevel(Level.WARN);
        forcedEnd.arm();
        Quarkus.run(application, this::exit);
    }

    /** Ends the process after the server has stopped or failed to start. */
    private void exit(Integer code, Throwable failure) {
        forcedEnd.disarm();
        System.exit(
                failure == null
                        ? code
                        : new FailedStart(options, Main.commandLine().getErr()).report(failure));
    }

    /** The parser passes null for an option that is absent. */
    private void set(String property, String option, String value) {
        if (value != null) {
            values.put(property, value);
            options.put(property, option);
        }
    }
}
