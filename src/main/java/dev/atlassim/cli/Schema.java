package dev.atlassim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.scenario.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenario files, for editors.",
        mixinStandardHelpOptions = true)
final class Schema implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(new String(ScenarioSchema.json(), UTF_8));
    }
}
