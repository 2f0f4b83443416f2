package dev.atlassim.journal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.control.error.ControlException;
import dev.atlassim.control.request.JsonBody;
import dev.atlassim.journal.Given;
import dev.atlassim.testing.Mutations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text of a request pattern is, the reader answers with a pattern or with problems. */
class PatternFuzzTest {

    private static final int ROUNDS = 5000;

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"operationId": "getGroup", "method": "GET", "urlPathPattern": "/api/(a|b)+", "status": 200,
                 "headers": {"Accept": {"contains": "json"}}, "count": {"atLeast": 1, "atMost": 3}, "challenges": true}""", """
                {"bodyPatterns": [{"matchesJsonPath": {"expression": "$.a[?(@.b == 1)]", "equalTo": "x"}},
                 {"equalToJson": {"a": [1, 2, null]}, "ignoreExtraElements": true}]}""", """
                {"sequence": [{"operationId": "getGroup"}, {"errorCode": "NOT_IN_GROUP", "integrationType": "DATADOG"}]}"""})
    void onlyProblemsLeaveTheReader(String good) {
        Mutations.of(good).limit(ROUNDS).forEach(text -> {
            var reader = new PatternReader(Given.MASKING, Given.FINGERPRINTS, null);
            try {
                var read = reader.read(new JsonBody(Given.JSON).object(text.getBytes(UTF_8), 1_000_000, ""));
                assertThat(read.isEmpty()).isNotEqualTo(reader.problems().isEmpty());
            } catch (ControlException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(text, e);
            }
        });
    }
}
