package dev.atlassim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The pages of the documentation. */
final class Documentation {

    static final Path README = Path.of("README.md");

    private Documentation() {}

    /** The README and every page of {@code docs}, in a fixed order. */
    static Stream<Path> pages() throws IOException {
        return Stream.concat(Stream.of(README), guides());
    }

    /** Every page of {@code docs}, in a fixed order. */
    static Stream<Path> guides() throws IOException {
        try (var files = Files.list(Path.of("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }
}
