package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table of docs/fidelity.md with the operations of the program. */
class OperationsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\| [^|]*(RECORDED|SPEC|CODE|DOC)[^|]* \\|$");

    @ParameterizedTest
    @MethodSource("dev.atlassim.testing.EveryOperation#ids")
    void everyOperationIsListedOnceWithItsEvidence(String id) throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("docs/fidelity.md")))
                .results()
                .filter(row -> row.group(1).contains("`" + id + "`"));
        assertThat(rows).as("rows of docs/fidelity.md with `%s`", id).hasSize(1);
    }

    @Test
    void everyOperationThatIsNotSimulatedOnAServedPathIsNamed() throws IOException {
        var page = Files.readString(Path.of("docs/fidelity.md"));
        var part = page.substring(page.indexOf("## What is not simulated"));

        assertThat(Operations.unsimulated())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(part).contains("`" + operation.id() + "`"));
    }
}
