package dev.atlassim.config;

import dev.atlassim.text.Nearest;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings that configuration interfaces declare. */
public final class KnownSettings {

    private static final String PROPERTY = "simulator.";
    private static final String VARIABLE = "SIMULATOR_";
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

    /** The declaring methods, by the name of the property; {@code *} stands for the key of a map. */
    private final SortedMap<String, Method> settings = new TreeMap<>();

    /** Reads the settings from {@code mappings}, interfaces annotated with {@code @ConfigMapping}. */
    public KnownSettings(Collection<Class<?>> mappings) {
        for (var mapping : mappings) {
            ConfigMappings.getProperties(ConfigClass.configClass(mapping))
                    .forEach((name, property) -> settings.put(name.replace("[*]", ""), property.getMethod()));
        }
    }

    /** The names of all properties; {@code *} stands for the key of a map. */
    public Set<String> properties() {
        return Collections.unmodifiableSet(settings.keySet());
    }

    /** Describes the values that a property may have; empty if it is unknown or may be any text. */
    public Optional<String> allowedValues(String property) {
        var name = INDEX.matcher(property).replaceFirst("");
        return settings.entrySet().stream()
                .filter(setting -> withKeysOf(name, setting.getKey()).equals(name))
                .findFirst()
                .flatMap(setting -> AllowedValues.of(setting.getValue()));
    }

    /** The environment variable that sets the property. */
    public static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether a property or variable of that name is meant for the simulator. */
    static boolean isOurs(String name) {
        var bare = name.startsWith("%") ? PROFILE.matcher(name).replaceFirst("") : name;
        return bare.startsWith(PROPERTY) || bare.regionMatches(true, 0, VARIABLE, 0, VARIABLE.length());
    }

    /** Reports a property or variable that is meant for the simulator and unknown; empty for all others. */
    Optional<String> problem(String name) {
        var bare = PROFILE.matcher(name).replaceFirst("");
        if (bare.startsWith(PROPERTY)) {
            var known = settings.keySet().stream()
                    .map(property -> withKeysOf(bare, property))
                    .toList();
            return problem(name, known, bare, "(\\[\\d+])?");
        }
        var variable = bare.startsWith(VARIABLE.toLowerCase(Locale.ROOT)) ? bare.toUpperCase(Locale.ROOT) : bare;
        return variable.startsWith(VARIABLE)
                ? problem(
                        name,
                        settings.keySet().stream().map(KnownSettings::variable).toList(),
                        variable,
                        "(_\\d+_)?")
                : Optional.empty();
    }

    private static Optional<String> problem(String name, List<String> known, String given, String index) {
        return known.stream().anyMatch(one -> given.matches(pattern(one) + index))
                ? Optional.empty()
                : Optional.of("there is no setting " + name + Nearest.hint(given, known));
    }

    private static String pattern(String known) {
        return Pattern.quote(known).replace("*", "\\E[A-Z0-9_]+\\Q");
    }

    /** The known property with the map keys of {@code name}, so that keys do not count as a difference. */
    private static String withKeysOf(String name, String known) {
        var words = known.split("\\.");
        var keys = name.split("\\.");
        for (int i = 0; i < words.length && i < keys.length; i++) {
            if (words[i].equals("*")) {
                words[i] = keys[i];
            }
        }
        return String.join(".", words);
    }
}
