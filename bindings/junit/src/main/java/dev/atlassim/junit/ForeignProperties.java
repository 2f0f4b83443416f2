package dev.atlassim.junit;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * System properties by which the simulator's libraries set themselves up, and which the same libraries of the program under
 * test would read.
 *
 * @param before those that there were
 */
record ForeignProperties(Properties before) {

    private static final List<String> PREFIXES =
            List.of("io.netty.", "io.quarkus.", "java.util.", "logging.", "org.jboss.", "quarkus.", "vertx.");

    static ForeignProperties remember() {
        return new ForeignProperties((Properties) System.getProperties().clone());
    }

    /** Puts those back; others, which tests that run at the same time may have set, are left alone. */
    void putBack() {
        for (var name : names()) {
            var value = before.getProperty(name);
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        }
    }

    private Set<String> names() {
        return Stream.of(before, System.getProperties())
                .flatMap(properties -> properties.stringPropertyNames().stream())
                .filter(name -> PREFIXES.stream().anyMatch(name::startsWith))
                .collect(Collectors.toSet());
    }
}
