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
 * @param options the options of the command line, by the property that each sets
 * @param err for errors before the log is set up
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

    /** Reports one line for each setting. The exit code is USAGE only if all wrong settings come from the command line. */
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
