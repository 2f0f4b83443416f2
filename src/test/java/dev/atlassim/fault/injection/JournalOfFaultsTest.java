package dev.atlassim.fault.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.fault.effect.TransportFaultTest;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal keeps what was spoiled, under the name of the rule. */
@QuarkusTest
class JournalOfFaultsTest {

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'EMPTY_RESPONSE'",
                "'type':'CONNECTION_RESET_BY_PEER'",
                "'type':'RANDOM_DATA_THEN_CLOSE'",
                "'type':'MALFORMED_RESPONSE_CHUNK'",
                "'type':'truncatedBody'",
                "'type':'malformedJson'",
                "'type':'error','status':503,'headers':{'Content-Type':'text/html'},'body':'<html>'",
                "'type':'error','errorCode':'UNEXPECTED_ERROR'",
            })
    void everySpoiledExchangeIsKept(String fault) {
        var project = Api.newProject();
        var caller = Api.owner().with("Connection", "close");
        Faults.set("{'name':'spoiled','match':{'groupId':'" + project + "'},'fault':{" + fault + "}}");
        try (var connection = new RawConnection(TransportFaultTest.connect())) {
            connection.request(caller, "GET", Api.integrations(project) + "?unknown=hidden", null);
            connection.readToEnd();
        }
        var kept = requests(project);
        assertThat(kept).hasSize(1);
        assertThat(kept.toString()).contains("\"spoiled\"").doesNotContain("hidden");
    }

    private static JsonNode requests(String project) {
        var answer = Api.json(Api.anonymous().get("/_simulator/requests?groupId=" + project));
        return answer.isArray() ? answer : answer.path("requests");
    }
}
