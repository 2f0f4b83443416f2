package dev.atlassim.cli;

import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a start says of values that settings do not take: one line for each setting. */
final class WrongSettings {

    private static final String OURS = "simulator.";

    /** What the framework says, and what is told instead. */
    private static final Map<Pattern, String> WORDS = Map.of(
            Pattern.compile("(?s).*The config property (\\S+) with the config value (\".*\")"
                    + " threw an Exception whilst being converted (.*)"),
            "$1 is $2 $3",
            Pattern.compile("(?s).*The config property (\\S+) is defined as the empty String .*"),
            "$1 is \"\"; give it a value, or leave it out",
            Pattern.compile("(?s).*Cannot convert (\\S+) to enum class \\S*EndpointSet, allowed values: (.*)"),
            "simulator.rate-limit.sets has no set $1 (it takes $2)");

    private WrongSettings() {}

    /** The framework's settings that follow from ours are not told a second time. */
    static List<String> told(ConfigValidationException failure) {
        var all = IntStream.range(0, failure.getProblemCount())
                .mapToObj(i -> told(failure.getProblem(i).getMessage()))
                .distinct()
                .toList();
        var ours = all.stream().filter(problem -> problem.startsWith(OURS)).toList();
        return ours.isEmpty() ? all : ours;
    }

    private static String told(String problem) {
        return WORDS.entrySet().stream()
                .filter(words -> words.getKey().matcher(problem).matches())
                .map(words -> words.getKey().matcher(problem).replaceFirst(words.getValue()))
                .findFirst()
                .orElse(problem);
    }
}
