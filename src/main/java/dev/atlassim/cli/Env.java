package dev.atlassim.cli;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the environment variables that make a client use a running simulator. */
@Command(
        name = "env",
        description = "Print the environment variables that make a client use a running simulator.",
        mixinStandardHelpOptions = true)
final class Env implements Callable<Integer> {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Option(names = "--client", defaultValue = "curl", description = "curl, atlas-cli, terraform or go-sdk.")
    private String client;

    @Option(names = "--format", defaultValue = "shell", description = "shell, json or dotenv.")
    private String format;

    @Option(names = "--sandbox", description = "The id of a sandbox; without it, the organization of the scenario.")
    private String sandbox;

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "The address of the simulator.")
    private URI url;

    @Option(names = "--token", defaultValue = "${env:SIMULATOR_CONTROL_TOKEN}", description = "The control token.")
    private String token;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
            throw new ParameterException(spec.commandLine(), "--url must be like http://127.0.0.1:8080, not " + url);
        }
        var request = HttpRequest.newBuilder(url.resolve("/_simulator/env?" + query()))
                .timeout(TIMEOUT);
        if (token != null && !token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(request.build(), BodyHandlers.ofString());
            var good = answer.statusCode() == 200;
            (good ? spec.commandLine().getOut() : spec.commandLine().getErr())
                    .println(answer.body().strip());
            return good ? ExitCode.OK : ExitCode.USAGE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("no simulator answers at " + url + "; start one, or set --url");
            return ExitCode.UNAVAILABLE;
        }
    }

    private String query() {
        var query = "client=" + encode(client, UTF_8) + "&format=" + encode(format, UTF_8);
        return sandbox == null ? query : query + "&sandbox=" + encode(sandbox, UTF_8);
    }
}
