package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the README's table of what is served against the operations that there are. */
class OperationsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\| [^|]*(RECORDED|SPEC|CODE|DOC)[^|]* \\|$");

    @ParameterizedTest
    @MethodSource("dev.atlassim.testing.EveryOperation#ids")
    void everyOperationStandsOnceInTheReadmeWithItsEvidence(String id) throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(row -> row.group(1).contains("`" + id + "`"));
        assertThat(rows).hasSize(1);
    }
}
