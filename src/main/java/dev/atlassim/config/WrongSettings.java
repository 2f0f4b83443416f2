package dev.atlassim.config;

import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Explains why settings could not be read: each wrong one with its value and the values that are allowed. */
public final class WrongSettings {

    private static final Pattern NOT_CONVERTED =
            Pattern.compile("(?s).*The config property (\\S+) with the config value"
                    + " \"(.*)\" threw an Exception whilst being converted (.*)");
    private static final Pattern EMPTY =
            Pattern.compile("(?s).*The config property (\\S+) is defined as the empty String .*");
    private static final Pattern UNKNOWN_KEY =
            Pattern.compile("(?s).*Cannot convert (\\S+) to enum class \\S+, allowed values: (.*)");
    private static final Pattern VIOLATION = Pattern.compile("(?s)(\\S+) .*");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private final KnownSettings known;
    private final Config given;

    /** Explains failures to read settings that are {@code known} from {@code given}. */
    public WrongSettings(KnownSettings known, Config given) {
        this.known = known;
        this.given = given;
    }

    /** Explains {@code failure}. Settings of the framework that are derived from the simulator's own are left out. */
    public List<WrongSetting> explain(ConfigValidationException failure) {
        var all = IntStream.range(0, failure.getProblemCount())
                .mapToObj(i -> explain(failure.getProblem(i).getMessage()))
                .distinct()
                .toList();
        var ours = all.stream()
                .filter(wrong -> KnownSettings.isOurs(wrong.property()))
                .toList();
        return ours.isEmpty() ? all : ours;
    }

    private WrongSetting explain(String problem) {
        return match(NOT_CONVERTED, problem)
                .map(words -> notConverted(words.group(1), words.group(2), words.group(3)))
                .or(() -> match(EMPTY, problem)
                        .map(words -> wrong(words.group(1), "is \"\"; give it a value, or leave it out")))
                .or(() -> match(UNKNOWN_KEY, problem).map(words -> unknownKey(words.group(1), words.group(2))))
                .or(() -> match(VIOLATION, problem).flatMap(words -> violation(words.group(1))))
                .orElseGet(() -> wrong("", problem));
    }

    private WrongSetting notConverted(String property, String value, String cause) {
        return known.allowedValues(property)
                .map(allowed -> wrong(property, value, allowed))
                .orElseGet(() -> wrong(property, "is \"" + value + "\" " + cause));
    }

    private Optional<WrongSetting> violation(String property) {
        return known.allowedValues(property).map(allowed -> {
            var name = asWritten(property);
            return wrong(name, given.getConfigValue(name).getValue(), allowed);
        });
    }

    /** The key of a map can be written in several ways. */
    private String asWritten(String property) {
        if (given.getConfigValue(property).getValue() != null) {
            return property;
        }
        var variable = KnownSettings.variable(property);
        return names().filter(name -> KnownSettings.variable(name).equals(variable))
                .findFirst()
                .orElse(property);
    }

    private WrongSetting unknownKey(String key, String allowed) {
        var part = KnownSettings.variable("." + key + ".");
        var property = names().filter(name -> KnownSettings.variable(name).contains(part))
                .findFirst();
        return wrong(property.orElse(""), "has the key \"" + key + "\", but it must be one of " + allowed);
    }

    private Stream<String> names() {
        return StreamSupport.stream(given.getPropertyNames().spliterator(), false)
                .filter(KnownSettings::isOurs)
                .sorted();
    }

    private static WrongSetting wrong(String property, String value, String allowed) {
        return wrong(property, "is \"" + value + "\", but must be " + allowed);
    }

    private static WrongSetting wrong(String property, String reason) {
        return new WrongSetting(property, LINE_END.matcher(reason).replaceAll(" "));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
