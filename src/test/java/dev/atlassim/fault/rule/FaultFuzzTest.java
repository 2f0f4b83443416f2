package dev.atlassim.fault.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.json.JsonConfig;
import dev.atlassim.api.json.JsonReader;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.fault.TestLimits;
import dev.atlassim.testing.Mutations;
import dev.atlassim.testing.Settings;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text of fault rules is, the reader answers with rules or with problems, and never ends otherwise. */
class FaultFuzzTest {

    private static final int ROUNDS = 5000;

    private static final JsonReader JSON = new JsonReader(Settings.of(JsonConfig.class, Map.of()));

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"faults": [{"name": "a", "match": {"operationId": "getGroup", "pathPattern": "/api/(a|b)+", "query": {"f": "x"}},
                 "when": {"probability": 0.5, "times": 3, "after": 1, "ttl": "5s"},
                 "fault": {"type": "delay", "fixedDelayMilliseconds": 10}}]}""", """
                {"faults": [{"when": {"sequence": [true, false]}, "fault": {"type": "error", "errorCode": "GROUP_NOT_FOUND"}},
                 {"phase": "after", "fault": {"type": "CONNECTION_RESET_BY_PEER"}}]}""", """
                {"faults": [{"fault": {"type": "chunkedDribbleDelay", "numberOfChunks": 3, "totalDuration": 30}}]}"""})
    void onlyProblemsLeaveTheReader(String good) {
        Mutations.of(good).limit(ROUNDS).forEach(text -> {
            try {
                var reading = TestLimits.rules().read(FaultDocument.read(JSON, text.getBytes(UTF_8), null, 1_000_000));
                assertThat(reading.problems().isEmpty() || reading.rules().isEmpty())
                        .isTrue();
            } catch (ControlException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(text, e);
            }
        });
    }
}
