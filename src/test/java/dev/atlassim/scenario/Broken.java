package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlassim.form.FileProblem;
import java.time.Instant;
import java.util.List;

/** Reads files that are expected to be wrong. */
final class Broken {

    private Broken() {}

    /** What is said of {@code files}, read together; empty where they are good. */
    static List<String> problems(ScenarioReader.File... files) {
        var thrown = catchThrowableOfType(
                ScenarioException.class, () -> ScenarioReader.read(Scenario.EMPTY, List.of(files), Instant.EPOCH));
        return thrown == null
                ? List.of()
                : thrown.problems().stream().map(FileProblem::toString).toList();
    }
}
