package dev.atlassim.journal.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.json.Json;
import dev.atlassim.control.request.JsonBody;
import dev.atlassim.journal.Given;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.testing.Settings;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resource over a journal of one entry, and over one that is off. */
class FailClosedTest {

    private static final String OTHER = "4888442a3354817a7320eb99";

    private final Journal journal = new Journal(Given.config(1, Long.MAX_VALUE));

    private Response verify(JournalConfig config, String pattern) {
        var resource = new JournalResource(
                journal,
                config,
                Given.MASKING,
                Given.FINGERPRINTS,
                Settings.of(HttpConfig.class, Map.of("simulator.http.max-body-size", "1000")),
                new JsonBody(Given.JSON));
        return resource.verify(pattern.replace('\'', '"').getBytes(UTF_8), null)
                .await()
                .indefinitely();
    }

    private static ObjectNode body(Response answer) {
        var bytes = (byte[]) answer.getEntity();
        return Json.readObject(bytes, bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'method':'PUT','count':{'exactly':1}}                                            | 422",
                "{'method':'PUT','count':{'atMost':1}}                                             | 422",
                "{'method':'PUT','count':{'atMost':2}}                                             | 200",
                "{'method':'PUT','count':{'atLeast':1}}                                            | 200",
                "{'method':'DELETE','count':{'exactly':0}}                                         | 422",
                "{'sandbox':'4888442a3354817a7320eb61','method':'DELETE','count':{'exactly':0}}    | 200",
                "{'sandbox':'4888442a3354817a7320eb99','method':'DELETE','count':{'exactly':0}}    | 422"
            })
    void onlyWhatWasEvictedFromTheSandboxAskedForMatters(String pattern, int status) {
        journal.add(Given.put(journal.nextSequence(), "SLACK", null, OTHER));
        journal.add(Given.put(journal.nextSequence(), "SLACK", null, Given.SANDBOX));
        var answer = verify(Given.CONFIG, pattern);
        assertThat(answer.getStatus()).isEqualTo(status);
        if (status == 422) {
            assertThat(body(answer).path("evicted").asInt()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsVerifiedWhileTheJournalIsOff() {
        var off = new Given.Config(false, 1, 1, 1, Given.CONFIG.clearHeaders());
        var answer = verify(off, "{'count':{'exactly':0}}");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer).path("verified").asBoolean()).isFalse();
        assertThat(body(answer).path("error").asText()).contains("simulator.journal.enabled");
    }

    @Test
    void anExchangeThatCouldNotBeKeptCountsAsMissingInEverySandbox() {
        var none = "{'sandbox':'4888442a3354817a7320eb99','count':{'exactly':0}}";
        journal.countLost();
        assertThat(verify(Given.CONFIG, none).getStatus()).isEqualTo(422);
        journal.clear(OTHER);
        assertThat(verify(Given.CONFIG, none).getStatus()).isEqualTo(422);
        journal.clear();
        assertThat(verify(Given.CONFIG, none).getStatus()).isEqualTo(200);
    }
}
