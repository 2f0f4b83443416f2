package dev.atlassim.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the program: starts the server or runs another command. Exit codes are those of sysexits. */
@QuarkusMain
@Command(
        name = "atlas-simulator",
        description = "A local stand-in for the MongoDB Atlas Administration API. Without a command, it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, Validate.class, Schema.class, Env.class, Health.class, Train.class},
        footer = {
            "",
            "Settings are system properties (-Dsimulator.port=8081) or variables (SIMULATOR_PORT=8081).",
            "Exit codes: 0 success, 64 wrong usage, 65 an invalid scenario, 69 no server reached or port",
            "taken, 78 a wrong setting, 70 any other error."
        })
public final class Main implements Runnable {

    /** Runs the command that {@code args} name, and ends the process with its exit code. */
    public static void main(String... args) {
        if (args.length == 0) {
            // Most starts have no arguments, and parsing a command line takes a fifth of a start.
            new Serve().run();
            return;
        }
        var code = commandLine().execute(args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCommandName("atlas-simulator")
                .setExitCodeExceptionMapper(failure -> ExitCode.SOFTWARE)
                .setParameterExceptionHandler(new WrongUsage());
    }

    @Override
    public void run() {
        new Serve().run();
    }
}
