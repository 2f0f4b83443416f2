package dev.atlassim.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packaged program as a process of its own: the native executable or the jar, whichever was built last. */
public final class Program implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^ ]*:(\\d+)");
    private static final String NATIVE = "native";
    private static final Path TARGET = Path.of("target");
    private static final long LONGEST_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final StringBuilder said = new StringBuilder();

    private Program(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it with these variables and no other settings. */
    public static Program start(Map<String, String> variables, String... arguments) {
        return start(variables, List.of(), arguments);
    }

    /** Starts it with these variables and no other settings, and with options of the virtual machine, such as -Xmx. */
    public static Program start(Map<String, String> variables, List<String> options, String... arguments) {
        var command = new ArrayList<>(command(options));
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

    /** Reads its output. An empty element marks the end. */
    private void read() {
        try (var output = process.inputReader(UTF_8)) {
            output.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add(Optional.of("its output cannot be read: " + e));
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Waits until it listens, and returns the port. */
    public int port() {
        return Integer.parseInt(await(LISTENING).group(1));
    }

    /** Waits until it prints a line that contains {@code part}. */
    public void says(String part) {
        await(Pattern.compile(Pattern.quote(part)));
    }

    private MatchResult await(Pattern wanted) {
        var deadline = deadline();
        for (var line = next(deadline); line.isPresent(); line = next(deadline)) {
            var found = wanted.matcher(line.get());
            if (found.find()) {
                return found.toMatchResult();
            }
        }
        throw new IllegalStateException("it never said " + wanted + ": " + said);
    }

    private static long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    }

    /** The next line; empty after the last, or if there is none until the deadline. */
    private Optional<String> next(long deadline) {
        try {
            var line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                said.append("(waited for ").append(LONGEST_SECONDS).append(" seconds)");
                return Optional.empty();
            }
            line.ifPresent(text -> said.append(text).append('\n'));
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted after " + said, e);
        }
    }

    /** Sends SIGTERM. By the handle, since the process would close its output. */
    public void terminate() {
        assertThat(process.toHandle().destroy()).isTrue();
    }

    /** Waits until it ends, and returns its exit code. */
    public int exitCode() {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                var deadline = deadline();
                while (next(deadline).isPresent()) {
                    // Reads the rest of the output.
                }
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("it does not end: " + said);
    }

    /** Its output so far, of both streams. */
    public String output() {
        return said.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Whether it is a native executable. */
    public static boolean isNative() {
        return NATIVE.equals(artifact().getProperty("type"));
    }

    private static Properties artifact() {
        var artifact = new Properties();
        try (var built = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            artifact.load(built);
        } catch (IOException e) {
            throw new UncheckedIOException("the program must be packaged first: mvn package", e);
        }
        return artifact;
    }

    private static List<String> command(List<String> options) {
        var artifact = artifact();
        return command(artifact.getProperty("type"), TARGET.resolve(artifact.getProperty("path")), options);
    }

    /** A native executable takes the options of the virtual machine itself. */
    static List<String> command(String type, Path artifact, List<String> options) {
        var command = new ArrayList<String>();
        if (type.equals(NATIVE)) {
            command.add(artifact.toString());
            command.addAll(options);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-jar", artifact.toString()));
        }
        return command;
    }
}
