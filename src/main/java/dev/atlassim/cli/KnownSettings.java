package dev.atlassim.cli;

import dev.atlassim.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings that there are, by which those that nobody reads are told. */
final class KnownSettings {

    private static final String PROPERTY = "simulator.";
    private static final String VARIABLE = "SIMULATOR_";
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");

    private final List<String> properties;

    /** As configuration mappings name them: {@code *} stands for the key of a map, {@code [*]} for the index of a list. */
    KnownSettings(Collection<String> properties) {
        this.properties =
                properties.stream().map(name -> name.replace("[*]", "")).toList();
    }

    /** Whether a property or variable of that name is meant for the simulator. */
    static boolean isOurs(String name) {
        var bare = name.startsWith("%") ? PROFILE.matcher(name).replaceFirst("") : name;
        return bare.startsWith(PROPERTY) || bare.regionMatches(true, 0, VARIABLE, 0, VARIABLE.length());
    }

    /** What is wrong with a property or variable of that name; empty where it is none of ours, or known. */
    Optional<String> problem(String name) {
        var bare = PROFILE.matcher(name).replaceFirst("");
        if (bare.startsWith(PROPERTY)) {
            return problem(
                    name, properties.stream().map(known -> filled(known, bare)).toList(), bare, "(\\[\\d+])?");
        }
        var variable = bare.startsWith(VARIABLE.toLowerCase(Locale.ROOT)) ? bare.toUpperCase(Locale.ROOT) : bare;
        return variable.startsWith(VARIABLE)
                ? problem(name, properties.stream().map(KnownSettings::variable).toList(), variable, "(_\\d+_)?")
                : Optional.empty();
    }

    private static Optional<String> problem(String name, List<String> known, String read, String index) {
        return known.stream().anyMatch(one -> read.matches(pattern(one) + index))
                ? Optional.empty()
                : Optional.of("there is no setting " + name + Nearest.hint(read, known));
    }

    private static String pattern(String known) {
        return Pattern.quote(known).replace("*", "\\E[A-Z0-9_]+\\Q");
    }

    /** The known name with the keys of {@code name} in the place of its own, so that only what differs counts. */
    private static String filled(String known, String name) {
        var words = known.split("\\.");
        var keys = name.split("\\.");
        for (int i = 0; i < words.length && i < keys.length; i++) {
            if (words[i].equals("*")) {
                words[i] = keys[i];
            }
        }
        return String.join(".", words);
    }

    /** The variable in whose place the property of that name stands. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }
}
