package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packaged program as a process of its own: the native executable where the build made one, the jar otherwise. */
public final class Program implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^ ]*:(\\d+)");
    private static final long LONGEST_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    private Program(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Starts it with these variables, and no other setting. */
    public static Program start(Map<String, String> variables, String... arguments) {
        var command = new ArrayList<>(executable());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SIMULATOR_"));
        builder.environment().putAll(variables);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves, and tells the port. */
    public int port() {
        return Integer.parseInt(await(LISTENING).group(1));
    }

    /** Waits until it says a line with {@code part} in it. */
    public void says(String part) {
        await(Pattern.compile(Pattern.quote(part)));
    }

    private MatchResult await(Pattern wanted) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                var found = wanted.matcher(line);
                if (found.find()) {
                    return found.toMatchResult();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("it never said " + wanted + ": " + said);
    }

    /** Asks it to end: SIGTERM. By its handle, for the process itself would close what it still says. */
    public void terminate() {
        assertThat(process.toHandle().destroy()).isTrue();
    }

    /** Waits until it ends, and tells its exit code. */
    public int exitCode() {
        try {
            output.lines().forEach(line -> said.append(line).append('\n'));
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("it does not end: " + said);
    }

    /** What it has said so far, on either stream. */
    public String output() {
        return said.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static List<String> executable() {
        var image = System.getProperty("native.image.path");
        return image != null && Files.exists(Path.of(image))
                ? List.of(image)
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    }
}
