package dev.atlassim.journal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JournalResourceTest {

    private static final String KEY = "89abcdef0123456789abcdef01234567";
    private static final String DATADOG = "{\"type\":\"DATADOG\",\"apiKey\":\"" + KEY + "\",\"region\":\"EU\"}";

    private static JsonNode list(String query) {
        var answer = Api.anonymous().get("/_simulator/requests?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).path("requests");
    }

    private static JsonNode last(String query) {
        return list(query).path(0);
    }

    @Test
    void anExchangeIsThereAsSoonAsItsAnswerIs() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG"), DATADOG);
        var found = last("groupId=" + group);
        var request = found.path("request");
        assertThat(request.path("operationId").asText()).isEqualTo("updateGroupIntegration");
        assertThat(request.path("method").asText()).isEqualTo("PUT");
        assertThat(request.path("path").asText()).isEqualTo(Api.integrations(group, "DATADOG"));
        assertThat(request.path("integrationType").asText()).isEqualTo("DATADOG");
        assertThat(request.path("principal").asText()).isEqualTo(Api.OWNER_ID);
        assertThat(request.path("signedIn").asBoolean()).isTrue();
        assertThat(request.path("sandbox").asText()).isEqualTo(Api.ORG);
        assertThat(request.path("headers").path("accept").path(0).asText()).isEqualTo(Api.LATEST);
        assertThat(request.path("headers").has("authorization")).isFalse();
        assertThat(request.path("body").toString()).isEqualTo(DATADOG.replace(KEY.substring(0, 28), "*".repeat(28)));
        assertThat(found.path("response").path("status").asInt()).isEqualTo(200);
        assertThat(found.path("response").path("complete").asBoolean()).isTrue();
        assertThat(found.path("response").at("/body/results/0/type").asText()).isEqualTo("DATADOG");
        assertThat(found.path("response").path("durationMicros").asLong()).isPositive();
        assertThat(Api.json(Api.anonymous()
                        .get("/_simulator/requests/" + found.path("id").asText())))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "operationId=getGroup,1",
        "operationId=deleteGroup,0",
        "method=GET,2",
        "status=404,1",
        "errorCode=INTEGRATION_NOT_CONFIGURED,1",
        "errorCode=NOT_IN_GROUP,0",
        "principal=mdb_sa_id_4888442a3354817a7320eb63,1",
        "sandbox=4888442a3354817a7320eb61,3",
        "sandbox=4888442a3354817a7320eb62,0",
        "integrationType=SLACK,1",
        "fault=none,0",
        "since=2000-01-01T00:00:00Z,3",
        "since=2999-01-01T00:00:00Z,0",
        "method=GET&status=200,1"
    })
    void theListIsFiltered(String filter, int expected) {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG"), DATADOG);
        Api.reader().get("/api/atlas/v2/groups/" + group);
        Api.owner().get(Api.integrations(group, "SLACK"));
        assertThat(list("groupId=" + group + "&" + filter)).hasSize(expected);
    }

    @Test
    void theListIsReadInPagesNewestFirst() {
        var group = Api.newProject();
        for (var type : List.of("DATADOG", "SLACK", "WEBHOOK")) {
            Api.owner().get(Api.integrations(group, type));
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Api.json(Api.anonymous().get("/_simulator/requests?limit=1&groupId=" + group + cursor));
            seen.add(page.at("/requests/0/request/integrationType").asText());
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : null;
        } while (cursor != null);
        assertThat(seen).containsExactly("WEBHOOK", "SLACK", "DATADOG");
    }

    @Test
    void asTextItReadsInOrderOfArrivalAndKeepsSecretsMasked() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG") + "?pretty=true", DATADOG);
        Api.reader().get(Api.integrations(group, "SLACK"));
        Api.anonymous().get(Api.integrations(group, "SLACK"));
        var text = Api.anonymous().get("/_simulator/requests?format=text&challenges=true&groupId=" + group);
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body().replaceAll("(?m)^\\S+Z ", "").lines())
                .startsWith(
                        "PUT " + Api.integrations(group, "DATADOG") + "?pretty=true by " + Api.OWNER_ID,
                        "     " + DATADOG.replace(KEY.substring(0, 28), "*".repeat(28)),
                        "  -> 200")
                .contains(
                        "GET " + Api.integrations(group, "SLACK") + " by " + Api.READER_ID,
                        "  -> 404 INTEGRATION_NOT_CONFIGURED",
                        "GET " + Api.integrations(group, "SLACK") + ", nobody signed in");
        assertThat(text.body()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationid=x         | unknown parameter 'operationid'; did you mean 'operationId'?",
                "operationId=getGrou   | operationId has no value 'getGrou'; did you mean 'getGroup'?",
                "limit=0               | limit must be a number from 1 to 1000, not '0'",
                "limit=1001            | limit must be a number from 1 to 1000, not '1001'",
                "since=yesterday       | since must be a time such as 2026-01-01T00:00:00Z, not 'yesterday'",
                "format=yaml           | format must be one of json, text, not 'yaml'",
                "challenges=yes        | challenges must be one of true, false, not 'yes'",
                "status=200&status=201 | status is given more than once"
            })
    void aFilterThatIsNotUnderstoodIsRefused(String query, String problem) {
        var answer = Api.anonymous().get("/_simulator/requests?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("problems")).hasSize(1);
        assertThat(Api.json(answer).at("/problems/0").asText()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"999999999999", "0"})
    void anExchangeThatIsNotThereIsNotFound(String id) {
        var answer = Api.anonymous().get("/_simulator/requests/" + id);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("error").asText()).contains("'" + id + "'");
    }

    @Test
    void clearingASandboxLeavesTheOthers() {
        var group = Api.newProject();
        Api.owner().get("/api/atlas/v2/groups/" + group);
        var other = Api.anonymous().delete("/_simulator/requests?sandbox=4888442a3354817a7320eb69");
        assertThat(Api.json(other).path("removed").asInt()).isZero();
        assertThat(list("groupId=" + group)).hasSize(1);
        Api.anonymous().delete("/_simulator/requests?sandbox=" + Api.ORG);
        assertThat(list("sandbox=" + Api.ORG)).isEmpty();
        assertThat(Api.anonymous().delete("/_simulator/requests?sandbx=1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void howFullTheJournalIsCanBeMeasured() {
        assertThat(Api.anonymous().get("/q/metrics").body())
                .contains(
                        "simulator_journal_entries ",
                        "simulator_journal_size_bytes ",
                        "simulator_journal_evicted_total ");
    }
}
