package dev.atlassim.cli;

import dev.atlassim.config.WrongSetting;
import dev.atlassim.config.WrongSettingException;
import dev.atlassim.config.WrongSettings;
import dev.atlassim.scenario.ScenarioException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.net.UnknownHostException;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Reports why the server did not start.
 *
 * @param options the properties that options of the command line set, with the name of the option
 * @param err where to report what fails before the log is set up
 */
record FailedStart(Map<String, String> options, PrintWriter err) {

    private static final Logger LOG = Logger.getLogger(Serve.class);

    /** Reports {@code failure}, and returns the exit code of the process. */
    int report(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof ScenarioException) {
            // Already logged, line by line.
            return ExitCode.DATAERR;
        }
        if (root instanceof ConfigValidationException wrong) {
            return report(wrong);
        }
        if (root instanceof WrongSettingException wrong) {
            err.println(wrong.getMessage());
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
            return report(new WrongSetting(
                    "simulator.host", "must be a name or an address of this machine: " + root.getMessage()));
        }
        err.println("the simulator could not start");
        failure.printStackTrace(err);
        err.flush();
        return ExitCode.SOFTWARE;
    }

    /** One line for each setting; the exit code is that of usage only if the command line is the only cause. */
    private int report(ConfigValidationException failure) {
        var given = ConfigUtils.configBuilder().build();
        return new WrongSettings(Settings.known(), given)
                .explain(failure).stream().mapToInt(this::report).max().orElse(ExitCode.CONFIG);
    }

    private int report(WrongSetting wrong) {
        err.println(wrong.line(options.getOrDefault(wrong.property(), wrong.property())));
        return options.containsKey(wrong.property()) ? ExitCode.USAGE : ExitCode.CONFIG;
    }
}
