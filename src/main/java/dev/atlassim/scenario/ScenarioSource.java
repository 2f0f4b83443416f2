package dev.atlassim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.form.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds scenario files: one file, or a folder of them in lexical order. */
public final class ScenarioSource {

    /** The built-in scenario, on the class path. */
    public static final String BUILT_IN = "scenarios/default.yaml";

    private ScenarioSource() {}

    /** The built-in scenario. */
    public static List<ScenarioReader.File> builtIn() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream(BUILT_IN))) {
            return List.of(new ScenarioReader.File(BUILT_IN, new String(stream.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files at {@code path}. Each is read when it is asked for.
     *
     * @throws ScenarioException if there is nothing to read; also when a file is asked for that cannot be read
     */
    public static List<ScenarioReader.File> at(String path) {
        var place = place(path);
        if (!Files.exists(place)) {
            throw unreadable(path, "no such file or folder");
        }
        try (var inside = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            var files = inside.filter(file -> file.equals(place) || isScenario(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw unreadable(path, "no .yaml, .yml or .json file in this folder");
            }
            return new ScenarioFiles(files);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path, "cannot be read: " + e.getMessage());
        }
    }

    private static Path place(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw unreadable(path, "no path of this system");
        }
    }

    private static boolean isScenario(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().matches("[^.].*\\.(yaml|yml|json)");
    }

    static ScenarioReader.File read(Path file) {
        try {
            return new ScenarioReader.File(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw unreadable(file.toString(), "is not UTF-8 text");
        } catch (IOException e) {
            throw unreadable(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static ScenarioException unreadable(String path, String why) {
        return new ScenarioException(List.of(new FileProblem(path, 1, 1, why)));
    }
}
