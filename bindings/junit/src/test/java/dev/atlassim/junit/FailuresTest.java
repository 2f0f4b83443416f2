package dev.atlassim.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What people see of tests that do not pass. */
@ResourceLock(Resources.SYSTEM_OUT)
class FailuresTest {

    @Test
    void aTestThatFailsPrintsItsJournalMasked() {
        var printed = printedBy("fails");

        assertThat(printed)
                .contains("---- journal of dev.atlassim.junit.Failing > fails(AtlasSimulation)")
                .contains("  -> 404 INTEGRATION_NOT_CONFIGURED")
                .contains("/integrations/OPS_GENIE by mdb_sa_id_")
                .doesNotContain("01234567-89ab-cdef-0123-456789abcdef");
    }

    @Test
    void aTestThatIsAbortedPrintsNothing() {
        assertThat(printedBy("isAborted")).doesNotContain("journal of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hasAWrongRule        | /faults/0/fault/type",
                "hasTwoScenarios      | @Scenario takes one of value, resource and file, but has 2 of them",
                "hasAMissingResource  | there is no scenario 'missing.yaml' on the class path, seen from",
                "hasAMissingFile      | missing.yaml cannot be read",
                "hasABrokenScenario   | did you mean 'organizations'?"
            })
    void aMistakeInAnAnnotationIsNamed(String method, String message) {
        var events = execute(method).testEvents();

        events.assertStatistics(statistics -> statistics.started(1).failed(1));
        assertThat(events.failed().stream().map(Object::toString))
                .singleElement()
                .asString()
                .contains(message);
    }

    private static EngineExecutionResults execute(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Failing.class, method, AtlasSimulation.class.getName()))
                .execute();
    }

    private static String printedBy(String method) {
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            execute(method);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
