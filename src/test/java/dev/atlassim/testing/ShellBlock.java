package dev.atlassim.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * A block of shell commands of the documentation. Each command must succeed, unless a comment says how it fails:
 * {@code # exit code 22: a part of its output}.
 *
 * @param place the file and the line, by which failures name the block
 */
public record ShellBlock(String place, String script) {

    private static final Pattern FAILS = Pattern.compile("(?m)^(\\S.*?)\\s+# exit code (\\d+): (.+)$");

    /** Bash ignores the result of a negated command, so that one which succeeds would pass unnoticed. */
    private static final Pattern NEGATED = Pattern.compile("(?m)^\\s*!\\s");

    private static final String EXPECTED_FAILURE = """
            code=0; output=\\$( { $1; } 2>&1 ) || code=\\$?
            echo "\\$output"
            test \\$code = $2
            grep -qF -- '$3' <<< "\\$output"
            """;

    private static final long LONGEST = 60;

    /** How a block ended, and what it printed. */
    public record Result(int exitCode, String output) {}

    /** The same block with {@code text} replaced. */
    public ShellBlock replacing(String text, String replacement) {
        return new ShellBlock(place, script.replace(text, replacement));
    }

    /** Runs the block in a shell of its own, which stops at the first command that does not end as it should. */
    public Result run() throws IOException, InterruptedException {
        var strict = strict();
        var output = Files.createTempFile("documentation", ".log");
        try {
            var shell = new ProcessBuilder("bash", "-e", "-u", "-o", "pipefail", "-c", strict)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!shell.waitFor(LONGEST, SECONDS)) {
                shell.destroyForcibly().waitFor();
            }
            return new Result(shell.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private String strict() {
        var strict = FAILS.matcher(script).replaceAll(EXPECTED_FAILURE);
        if (NEGATED.matcher(strict).find() || strict.contains("# exit code")) {
            throw new IllegalArgumentException(place + " has a command that must fail, but not in the form of one line:"
                    + " command   # exit code 22: a part of its output");
        }
        return strict;
    }

    @Override
    public String toString() {
        return place;
    }
}
