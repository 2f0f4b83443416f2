package dev.atlassim.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder with the scripts of a release, a pom.xml and a CHANGELOG.md. The tools that scripts call only note the calls. */
final class Checkout {

    private static final Path SCRIPTS = Path.of(".ci/release");
    private static final long LONGEST_SECONDS = 60;

    private final Path folder;

    /** How a script ended, and what it printed. */
    record Result(int code, String output) {}

    Checkout(Path folder, String version, String changelog) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(SCRIPTS));
        Files.createDirectories(folder.resolve("bin"));
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.toList()) {
                Files.copy(script, folder.resolve(script));
            }
        }
        Files.copy(Path.of(".ci/native"), folder.resolve(".ci/native"));
        file("pom.xml", "<project>\n  <version>" + version + "</version>\n</project>\n");
        file("CHANGELOG.md", changelog);
    }

    /** Writes a file. */
    void file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Puts a tool on the path that notes its arguments and then runs {@code script}. */
    void tool(String name, String script) throws IOException {
        file("bin/" + name, "#!/bin/sh\necho \"" + name + " $*\" >> \"$CALLS\"\n" + script + "\n");
        if (!folder.resolve("bin").resolve(name).toFile().setExecutable(true)) {
            throw new IOException("cannot make " + name + " executable");
        }
    }

    /** Runs a script of {@code .ci}. */
    Result run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var output = folder.resolve("output");
        builder.redirectOutput(output.toFile());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("IMAGE", "registry.example/Some/Atlas");
        var process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end: " + String.join(" ", command));
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    /** The calls of tools, in their order. */
    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** The content of a file. */
    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
