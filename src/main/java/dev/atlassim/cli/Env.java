package dev.atlassim.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what to export so that a client talks to a running simulator. */
@Command(
        name = "env",
        description = "Print what to export so that a client talks to a running simulator.",
        mixinStandardHelpOptions = true)
final class Env implements Callable<Integer> {

    @Option(names = "--client", defaultValue = "curl", description = "curl, atlas-cli, terraform or go-sdk.")
    private String client;

    @Option(names = "--format", defaultValue = "shell", description = "shell, json or dotenv.")
    private String format;

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "Where the simulator is.")
    private URI url;

    @Option(names = "--token", defaultValue = "${env:SIMULATOR_CONTROL_TOKEN}", description = "The control token.")
    private String token;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/_simulator/env?client=" + client + "&format=" + format));
        if (token != null && !token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            var good = answer.statusCode() == 200;
            (good ? spec.commandLine().getOut() : spec.commandLine().getErr())
                    .println(answer.body().strip());
            return good ? ExitCode.OK : ExitCode.USAGE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("no simulator answers at " + url + "; start one, or give --url");
            return ExitCode.UNAVAILABLE;
        }
    }
}
