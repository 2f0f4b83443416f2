package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the README's table of what is served against the operations that there are. */
class OperationsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\| [^|]*(RECORDED|SPEC|CODE|DOC)[^|]* \\|$");

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyOperationStandsOnceInTheReadmeWithItsEvidence(Operation operation) throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(row -> row.group(1).contains("`" + operation.id() + "`"));
        assertThat(rows).hasSize(1);
    }
}
