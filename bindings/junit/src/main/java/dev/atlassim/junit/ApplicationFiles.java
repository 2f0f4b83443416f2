package dev.atlassim.junit;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** The packaged application that this library carries. */
final class ApplicationFiles {

    /** In the order of the class path: what Quarkus changed in other jars comes before them. */
    private static final List<String> FOLDERS =
            List.of("quarkus/transformed-bytecode.jar", "quarkus", "app", "lib/boot", "lib/main");

    /** Stronger than system properties and the environment, which may be meant for the program under test. */
    private static final String SETTINGS = """
            config_ordinal=500
            quarkus.http.host=127.0.0.1
            quarkus.http.port=0
            quarkus.profile=prod
            simulator.control.token=
            simulator.tls=false
            """;

    private ApplicationFiles() {}

    /** Unpacks it into {@code folder}, and tells its class path. */
    static List<URL> unpack(Path folder) throws IOException {
        try (var zip = new ZipInputStream(ApplicationFiles.class.getResourceAsStream("application.zip"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var file = folder.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        var settings = folder.resolve("settings/META-INF/microprofile-config.properties");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, SETTINGS);
        return classPath(folder);
    }

    private static List<URL> classPath(Path folder) throws IOException {
        var urls = new ArrayList<URL>();
        urls.add(url(folder.resolve("settings")));
        for (var part : FOLDERS) {
            for (var jar : jars(folder.resolve(part))) {
                urls.add(url(jar));
            }
        }
        return urls;
    }

    private static List<Path> jars(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
