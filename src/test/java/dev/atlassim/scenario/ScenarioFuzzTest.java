package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text of a file is, the reader answers with a scenario or with problems, and never ends otherwise. */
class ScenarioFuzzTest {

    private static final int ROUNDS = 3000;

    private static final List<String> PIECES = List.of(
            "&a ",
            "*a",
            "!!int ",
            "!!bool ",
            "!x ",
            "!!map ",
            "!!seq ",
            "<<: ",
            "\"\\UFFFFFFFF\"",
            "\\u12",
            "\u0000",
            "\t",
            "\r",
            "\uFEFF",
            "\uD800",
            "\u2028",
            "\u007F",
            "%YAML 9.9\n",
            "---\n",
            "...\n",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "|",
            ">-\n",
            "'",
            "\"",
            ": ",
            ":",
            "- ",
            ",",
            "#",
            "~",
            "null",
            "0x1",
            "1e999",
            ".nan",
            "-",
            "9".repeat(40),
            "[".repeat(60),
            "{a: ".repeat(60),
            "[[*a, *a], *a]",
            "\n",
            "  ",
            "😀");

    static Stream<String> files() throws IOException {
        return Stream.concat(ScenarioSchemaTest.files(), Stream.of(Path.of("src/test/resources/scenarios/broken.txt")))
                .map(ScenarioFuzzTest::read);
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyProblemsLeaveTheReader(String good) {
        var random = new Random(good.length());
        for (int i = 0; i < ROUNDS; i++) {
            var text = good;
            for (int j = random.nextInt(4); j >= 0; j--) {
                text = mutate(text, random);
            }
            try {
                ScenarioReader.read(Scenario.EMPTY, List.of(new ScenarioReader.File("f", text)), Instant.EPOCH);
            } catch (ScenarioException e) {
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.message()).isNotBlank();
                });
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(text, e);
            }
        }
    }

    private static String mutate(String text, Random random) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + random.nextInt(12));
        var piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "";
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + piece + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            default -> text.substring(0, to) + text.substring(from);
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
