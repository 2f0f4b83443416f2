package dev.atlassim.cli;

import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a start says of values that settings do not take: one line for each setting. */
final class WrongSettings {

    private static final String OURS = "simulator.";
    private static final Pattern UNCONVERTED = Pattern.compile(
            "(?s).*The config property (\\S+) with the config value (\".*\") threw an Exception whilst being converted (.*)");

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
        return UNCONVERTED.matcher(problem).replaceFirst("$1 is $2 $3");
    }
}
