package dev.atlassim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What people see of tests that do not pass. */
@Isolated("standard output is read")
class FailuresTest {

    private static String printed;
    private static Events tests;

    @BeforeAll
    static void run() {
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(Failing.class))
                    .execute()
                    .testEvents();
        } finally {
            System.setOut(before);
        }
        printed = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTestThatFailsPrintsItsJournalMasked() {
        assertThat(printed)
                .contains("---- journal of dev.atlassim.junit.Failing > fails(AtlasSimulation)")
                .contains("  -> 404 INTEGRATION_NOT_CONFIGURED")
                .contains("/integrations/OPS_GENIE by mdb_sa_id_")
                .doesNotContain("01234567-89ab-cdef-0123-456789abcdef");
    }

    @Test
    void aTestThatIsAbortedPrintsNothing() {
        assertThat(tests.aborted().count()).isEqualTo(1);
        assertThat(printed).doesNotContain("isAborted(");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hasAWrongRule        | /faults/0/fault/type",
                "hasAnEmptyRule       | @Fault takes a rule, but is empty",
                "hasTwoScenarios      | @Scenario takes one of value, resource and file, but has 2 of them",
                "hasAMissingResource  | there is no scenario 'missing.yaml' on the class path, seen from",
                "hasAMissingFile      | missing.yaml cannot be read",
                "hasABrokenScenario   | did you mean 'organizations'?"
            })
    void aMistakeInAnAnnotationIsNamed(String method, String message) {
        assertThat(tests.failed().stream().map(Object::toString))
                .filteredOn(event -> event.contains(method + "("))
                .singleElement()
                .asString()
                .contains(message);
    }
}
