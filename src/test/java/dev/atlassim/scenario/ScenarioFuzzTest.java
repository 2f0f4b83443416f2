package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text of a file is, the reader answers with a scenario or with problems, and never ends otherwise. */
class ScenarioFuzzTest {

    private static final int ROUNDS = 3000;

    static Stream<String> files() throws IOException {
        return Stream.concat(ScenarioSchemaTest.files(), Stream.of(Path.of("src/test/resources/scenarios/broken.txt")))
                .map(ScenarioFuzzTest::read);
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyProblemsLeaveTheReader(String good) {
        Mutations.of(good).limit(ROUNDS).forEach(text -> {
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
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
