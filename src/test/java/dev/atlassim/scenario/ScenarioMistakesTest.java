package dev.atlassim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of the table in broken.txt is told at its place, in order, and without the secret beside it. */
class ScenarioMistakesTest {

    private static final Path TABLE = Path.of("src/test/resources/scenarios/broken.txt");

    /** The table: a title, a file in which {@code <TAB>} is a tab, and what must be said of it after the arrow. */
    static Stream<Arguments> table() throws IOException {
        return Arrays.stream(Files.readString(TABLE, UTF_8).split("(?m)^=== "))
                .skip(1)
                .map(section -> {
                    var title = section.lines().findFirst().orElseThrow();
                    var file = section.lines()
                            .skip(1)
                            .filter(line -> !line.startsWith("-> "))
                            .toList();
                    var expected = section.lines()
                            .filter(line -> line.startsWith("-> "))
                            .map(line -> "file.yaml:" + line.substring(3))
                            .toList();
                    return Arguments.of(title, String.join("\n", file).replace("<TAB>", "\t"), expected);
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void mistakeIsToldAtItsPlace(String title, String text, List<String> expected) {
        var problems = Broken.problems(new ScenarioReader.File("file.yaml", text));

        assertThat(problems).containsExactlyElementsOf(expected).noneMatch(problem -> problem.contains("CANA"));
    }
}
