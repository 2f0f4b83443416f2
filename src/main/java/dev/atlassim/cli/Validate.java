package dev.atlassim.cli;

import dev.atlassim.scenario.Scenario;
import dev.atlassim.scenario.ScenarioException;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.scenario.ScenarioSource;
import dev.atlassim.simulation.LoadProgress;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scenario files without serving them. */
@Command(
        name = "validate",
        description = "Check scenario files, or folders of them, each separately; print every error.",
        mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A scenario file, or a folder of them.")
    private List<String> paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        var invalid = paths.stream().filter(path -> !valid(path, err)).count();
        return invalid == 0 ? ExitCode.OK : ExitCode.DATAERR;
    }

    private boolean valid(String path, PrintWriter err) {
        try {
            var world = read(path, err).world();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: valid, %d organization(s) with %d project(s)%n",
                            path, world.organizations().size(), world.projects().size());
            return true;
        } catch (ScenarioException e) {
            e.problems().forEach(err::println);
            return false;
        }
    }

    private static Scenario read(String path, PrintWriter err) {
        try (var progress = LoadProgress.of(path, err::println)) {
            return ScenarioReader.read(Scenario.EMPTY, ScenarioSource.at(path), Instant.EPOCH, progress);
        }
    }
}
