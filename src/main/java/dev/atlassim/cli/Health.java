package dev.atlassim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.simulation.ScenarioReadiness;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks whether a running simulator is healthy. Health checks of containers run it. */
@Command(
        name = "health",
        description = "Check whether the simulator on this machine, with the same settings, is healthy; 69 if not.",
        mixinStandardHelpOptions = true)
final class Health implements Callable<Integer> {

    private static final String PATH = "/q/health";
    private static final int SECOND = 1000;
    private static final int LONGEST = 3600;
    private static final int LONGEST_ANSWER = 10_000;
    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--timeout",
            defaultValue = "3",
            paramLabel = "SECONDS",
            description = "The longest time to wait (3).")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (timeout < 1 || timeout > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--timeout must be from 1 to " + LONGEST + " seconds");
        }
        try {
            var config = ConfigUtils.configBuilder()
                    .withMapping(ServerConfig.class)
                    .withMappingIgnore("**")
                    .build()
                    .getConfigMapping(ServerConfig.class);
            if (config.port() >= 1 && config.port() <= LAST_PORT) {
                return ask(config);
            }
            err().printf(
                            "simulator.port is \"%d\", but must be a whole number from 1 to %d here%n",
                            config.port(), LAST_PORT);
        } catch (ConfigValidationException e) {
            new FailedStart(Map.of(), err()).report(e);
        }
        return ExitCode.CONFIG;
    }

    /** The plain port, which is open with and without TLS. A server that listens on all addresses is asked on loopback. */
    private static URL address(ServerConfig config) throws IOException {
        var host = InetAddress.getByName(config.host());
        var reached = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        return new URL("http", reached.getHostAddress(), config.port(), PATH);
    }

    private int ask(ServerConfig config) {
        try {
            var url = address(config);
            var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(timeout * SECOND);
            connection.setReadTimeout(timeout * SECOND);
            connection.setInstanceFollowRedirects(false);
            var status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                err().println(url + " answered " + status);
            } else if (isOurs(connection)) {
                return ExitCode.OK;
            } else {
                err().println(url + " is answered by a program that is not the simulator");
            }
        } catch (IOException e) {
            err().printf("no simulator answers on %s:%d: %s%n", config.host(), config.port(), e.getMessage());
        }
        return ExitCode.UNAVAILABLE;
    }

    /** Another program on this port might answer 200 to any request. */
    private static boolean isOurs(HttpURLConnection connection) throws IOException {
        try (var body = connection.getInputStream()) {
            return new String(body.readNBytes(LONGEST_ANSWER), UTF_8).contains('"' + ScenarioReadiness.NAME + '"');
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
