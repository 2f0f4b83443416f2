package dev.atlassim.scenario;

import dev.atlassim.scenario.ScenarioReader.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;

/** Scenario files on disk. Each is read when it is asked for, so that not all of them are in memory at the same time. */
public final class ScenarioFiles extends AbstractList<File> {

    private final List<Path> paths;

    ScenarioFiles(List<Path> paths) {
        this.paths = paths;
    }

    @Override
    public File get(int index) {
        return ScenarioSource.read(paths.get(index));
    }

    @Override
    public int size() {
        return paths.size();
    }

    /** The name of each file; it reads none of those on disk. */
    public static List<String> names(List<File> files) {
        return files instanceof ScenarioFiles onDisk
                ? onDisk.paths.stream().map(Path::toString).toList()
                : files.stream().map(File::name).toList();
    }

    /** The length of all of them, in bytes or characters; it reads none of those on disk. */
    static long length(List<File> files) {
        return files instanceof ScenarioFiles onDisk
                ? onDisk.paths.stream().mapToLong(ScenarioFiles::length).sum()
                : files.stream().mapToLong(file -> file.text().length()).sum();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Reading it reports why.
            return 0;
        }
    }
}
