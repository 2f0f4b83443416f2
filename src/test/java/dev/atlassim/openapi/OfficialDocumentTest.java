package dev.atlassim.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The served document says what the official one says, but for the differences listed here. */
@QuarkusTest
class OfficialDocumentTest {

    private static final String UNSET_IS_NULL = "recorded: a field that was never set is printed as null";
    private static final String DEFAULTED = "recorded: the value that it has where none was sent";
    private static final String NO_PATTERN = "Atlas takes other keys, too";

    /**
     * A fact in which the two differ on purpose.
     *
     * @param key of the fact
     * @param served what is served instead
     * @param reason why
     */
    private record Difference(String key, String served, String reason) {}

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference("ApiError parameters", "array of any readOnly", "recorded: texts and numbers, not objects"),
            new Difference(
                    "Datadog region", "string enum=US|EU|US3|US5|AP1|AP2|US1_FED default=US", "inferred: as OpsGenie"),
            new Difference("Datadog sendShardingMetrics", "boolean default=false", "inferred: as the other flags"),
            new Difference("NewRelic accountId", "string", NO_PATTERN),
            new Difference("NewRelic licenseKey", "string", NO_PATTERN),
            new Difference("PagerDuty region", "string enum=US|EU default=US", DEFAULTED),
            new Difference("Slack teamName", "string nullable", UNSET_IS_NULL),
            new Difference("VictorOps routingKey", "string nullable", UNSET_IS_NULL),
            new Difference("Webhook bodyTemplate", "string format=password nullable", UNSET_IS_NULL),
            new Difference("Webhook headersTemplate", "string format=password nullable", UNSET_IS_NULL),
            new Difference("Webhook secret", "string format=password nullable", UNSET_IS_NULL));

    @Test
    void theServedDocumentAgreesWithTheOfficialOneButForTheListedDifferences() {
        var expected = new TreeMap<>(official());
        DIFFERENCES.forEach(difference -> expected.put(difference.key, difference.served));
        var subjects =
                expected.keySet().stream().map(OfficialDocumentTest::subject).collect(Collectors.toSet());
        var served = new TreeMap<>(Facts.of(ServedDocument.fetch()));
        served.keySet().removeIf(key -> !subjects.contains(subject(key)));
        served.remove("security ClientSecret");

        assertThat(served).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void everyListedDifferenceIsOne() {
        assertThat(DIFFERENCES).allSatisfy(difference -> {
            assertThat(official()).containsKey(difference.key);
            assertThat(difference.served).isNotEqualTo(official().get(difference.key));
            assertThat(difference.reason).isNotEmpty();
        });
    }

    /** The operation or schema that a fact is about. */
    private static String subject(String key) {
        return key.split(" ")[0];
    }

    private static Map<String, String> official() {
        try (var file = OfficialDocumentTest.class.getResourceAsStream("/openapi/official.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
