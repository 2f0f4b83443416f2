package dev.atlassim.journal.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JournalResourceTest {

    private static final String REQUESTS = "/_simulator/requests";
    private static final String KEY = "89abcdef0123456789abcdef01234567";
    private static final String DATADOG = "{\"type\":\"DATADOG\",\"apiKey\":\"" + KEY + "\",\"region\":\"EU\"}";

    private static ValidatableResponse list(String query) {
        return given().when().get(REQUESTS + "?" + query).then().statusCode(200);
    }

    @Test
    void anExchangeIsInTheJournalAsSoonAsItIsAnswered() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG"), DATADOG);

        var found = list("groupId=" + group)
                .rootPath("requests[0].request")
                .body("operationId", equalTo("updateGroupIntegration"))
                .body("method", equalTo("PUT"))
                .body("path", equalTo(Api.integrations(group, "DATADOG")))
                .body("integrationType", equalTo("DATADOG"))
                .body("principal", equalTo(Api.OWNER_ID))
                .body("signedIn", equalTo(true))
                .body("sandbox", equalTo(Api.ORG))
                .body("headers.accept[0]", equalTo(Api.LATEST))
                .body("headers", not(hasKey("authorization")))
                .rootPath("requests[0].response")
                .body("status", equalTo(200))
                .body("complete", equalTo(true))
                .body("body.results[0].type", equalTo("DATADOG"))
                .body("durationMicros", greaterThan(0))
                .extract()
                .as(JsonNode.class)
                .at("/requests/0");

        assertThat(found.at("/request/body")).hasToString(DATADOG.replace(KEY.substring(0, 28), "*".repeat(28)));
        var single = given().when().get(REQUESTS + "/{id}", found.path("id").asText());
        assertThat(single.as(JsonNode.class)).isEqualTo(found);
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

        list("groupId=" + group + "&" + filter).body("requests", hasSize(expected));
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
            var page = list("limit=1&groupId=" + group + cursor).extract();
            seen.add(page.path("requests[0].request.integrationType"));
            var next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertThat(seen).containsExactly("WEBHOOK", "SLACK", "DATADOG");
    }

    @Test
    void textIsInOrderOfArrivalWithSecretsMasked() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG") + "?pretty=true", DATADOG);
        Api.reader().get(Api.integrations(group, "SLACK"));
        Api.anonymous().get(Api.integrations(group, "SLACK"));

        var text = list("format=text&challenges=true&groupId=" + group)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(not(containsString(KEY)))
                .extract()
                .asString();

        assertThat(text.replaceAll("(?m)^\\S+Z ", "").lines())
                .startsWith(
                        "PUT " + Api.integrations(group, "DATADOG") + "?pretty=true by " + Api.OWNER_ID,
                        "     " + DATADOG.replace(KEY.substring(0, 28), "*".repeat(28)),
                        "  -> 200")
                .contains(
                        "GET " + Api.integrations(group, "SLACK") + " by " + Api.READER_ID,
                        "  -> 404 INTEGRATION_NOT_CONFIGURED",
                        "GET " + Api.integrations(group, "SLACK") + ", nobody signed in");
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
    void anInvalidFilterIsRefused(String query, String problem) {
        given().when().get(REQUESTS + "?" + query).then().statusCode(400).body("problems", contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"999999999999", "0"})
    void anUnknownExchangeIsNotFound(String id) {
        given().when().get(REQUESTS + "/{id}", id).then().statusCode(404).body("error", containsString("'" + id + "'"));
    }

    @Test
    void clearingASandboxLeavesTheOthers() {
        var group = Api.newProject();
        Api.owner().get("/api/atlas/v2/groups/" + group);

        given().when()
                .delete(REQUESTS + "?sandbox=4888442a3354817a7320eb69")
                .then()
                .statusCode(200)
                .body("removed", equalTo(0));
        list("groupId=" + group).body("requests", hasSize(1));
        given().when().delete(REQUESTS + "?sandbox=" + Api.ORG).then().statusCode(200);
        list("sandbox=" + Api.ORG).body("requests", empty());
        given().when().delete(REQUESTS + "?sandbx=1").then().statusCode(400);
    }

    @Test
    void theSizeOfTheJournalIsMeasured() {
        given().when()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(
                        containsString("simulator_journal_entries "),
                        containsString("simulator_journal_size_bytes "),
                        containsString("simulator_journal_evicted_total "));
    }
}
