package dev.atlassim.api.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The methods that Atlas has on each path that is served, stated apart from the declarations. */
final class OfficialMethods {

    private OfficialMethods() {}

    /** The methods by path, which is empty for the root. */
    static SortedMap<String, Set<String>> byPath() {
        try (var file = OfficialMethods.class.getResourceAsStream("/openapi/methods.txt")) {
            var methods = new TreeMap<String, Set<String>>();
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": "))
                    .forEach(fact -> methods.put(fact[0].equals("/") ? "" : fact[0], Set.of(fact[1].split(" "))));
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
