package dev.atlassim.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
        assertThat(request.path("headers").path("accept").path(0).asText()).isEqualTo(Api.VERSIONED);
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
    void whatWasRefusedBeforeItWasMatchedIsThere() {
        var path = "/api/atlas/v2/nothing/" + UUID.randomUUID();
        Api.anonymous().get(path);
        var found = last("status=401");
        assertThat(found.at("/request/path").asText()).isEqualTo(path);
        assertThat(found.path("request").has("principal")).isFalse();
        assertThat(found.path("request").has("operationId")).isFalse();
        Api.owner().get(path);
        assertThat(last("errorCode=RESOURCE_NOT_FOUND").at("/request/path").asText())
                .isEqualTo(path);
    }

    @Test
    void whoWasRefusedIsToldAsAClaim() {
        var claims = "{\"sub\":\"" + Api.OWNER_ID + "\"}";
        var token = "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(UTF_8)) + ".x";
        for (var authorization : List.of(
                "Bearer " + token,
                "Basic " + Base64.getEncoder().encodeToString((Api.OWNER_ID + ":wrong").getBytes(UTF_8)))) {
            var path = "/api/atlas/v2/groups/" + UUID.randomUUID();
            Api.anonymous().with("Authorization", authorization).get(path);
            var request = last("status=401").path("request");
            assertThat(request.path("path").asText()).isEqualTo(path);
            assertThat(request.path("principal").asText()).isEqualTo(Api.OWNER_ID);
            assertThat(request.path("signedIn").asBoolean()).isFalse();
            assertThat(request.path("sandbox").asText()).isEqualTo(Api.ORG);
        }
    }

    @ParameterizedTest
    @CsvSource({"canary-7f3a91c04be2", "0b9c4c2e-5d3a-4f1b-8a67-1f2e3d4c5b6a"})
    void aSecretInThePlaceOfANameIsNotTold(String secret) {
        var basic = Base64.getEncoder().encodeToString((secret + ":x").getBytes(UTF_8));
        Api.anonymous().with("Authorization", "Basic " + basic).get("/api/atlas/v2/groups");
        assertThat(last("status=401").path("request").has("principal")).isFalse();
    }

    @Test
    void tokenRequestsAreThereWithoutSecretsAndTokens() {
        var basic = Base64.getEncoder().encodeToString((Api.OWNER_ID + ":" + Api.OWNER_SECRET).getBytes(UTF_8));
        var token = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);
        var given = last("principal=" + Api.OWNER_ID + "&method=POST");
        assertThat(given.at("/request/path").asText()).isEqualTo("/api/oauth/token");
        assertThat(given.at("/request/body").toString()).isEqualTo("{\"grant_type\":\"client_credentials\"}");
        assertThat(given.at("/response/body").toString())
                .isEqualTo("{\"access_token\":\"****\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
        assertThat(given.toString()).doesNotContain(token, basic);
        Api.anonymous()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/oauth/revoke", "client_id=" + Api.OWNER_ID + "&client_secret=wrong&token=" + token);
        var refused = last("errorCode=invalid_client");
        assertThat(refused.at("/request/body").toString())
                .isEqualTo("{\"client_id\":\"" + Api.OWNER_ID + "\",\"client_secret\":\"****\",\"token\":\"****\"}");
        assertThat(refused.at("/request/signedIn").asBoolean()).isFalse();
    }

    @Test
    void theControlApiAndOperationsAreNotThere() {
        var before = last("limit=1").path("id");
        Api.anonymous().get("/q/health");
        Api.anonymous().get("/_simulator/requests");
        assertThat(last("limit=1").path("id")).isEqualTo(before);
    }

    @Test
    void aConnectionThatDiesBeforeItsAnswerIsThere() throws IOException {
        var group = Api.newProject();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "PUT " + Api.integrations(group, "DATADOG") + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                    + Api.VERSIONED
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nAuthorization: Bearer "
                    + Api.token(Api.OWNER_ID, Api.OWNER_SECRET) + "\r\n\r\n{\"type\"";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
        for (int i = 0; i < 10_000 && list("groupId=" + group).isEmpty(); i++) {
            Thread.onSpinWait();
        }
        var response = last("groupId=" + group).path("response");
        assertThat(response.has("status")).isFalse();
        assertThat(response.path("complete").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationid=x         | unknown filter 'operationid'; did you mean 'operationId'?",
                "operationId=getGrou   | operationId has no value 'getGrou'; did you mean 'getGroup'?",
                "limit=0               | limit must be a number from 1 to 1000, not '0'",
                "limit=1001            | limit must be a number from 1 to 1000, not '1001'",
                "since=yesterday       | since must be a time such as 2026-01-01T00:00:00Z, not 'yesterday'",
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
    void theKeyThatWasSentIsVerifiedWithoutBeingKept() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG"), DATADOG);
        var scope = "{\"urlPath\":\"" + Api.integrations(group, "DATADOG") + "\",";
        var right = Api.anonymous()
                .post("/_simulator/requests/verify", scope + "\"secrets\":{\"apiKey\":\"" + KEY + "\"}}");
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).isEqualTo("{\"verified\":true,\"matched\":1}");
        var wrong = Api.anonymous()
                .post("/_simulator/requests/verify", scope + "\"secrets\":{\"apiKey\":\"canary-7f3a91c04be2\"}}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Api.json(wrong).at("/nearMisses/0/differences").toString())
                .isEqualTo(
                        "[{\"at\":\"secrets.apiKey\",\"expected\":\"the value given\",\"actual\":\"another value\"}]");
    }

    @Test
    void howFullTheJournalIsCanBeMeasured() {
        assertThat(Api.anonymous().get("/q/metrics").body())
                .contains(
                        "simulator_journal_entries ",
                        "simulator_journal_size_bytes ",
                        "simulator_journal_evicted_total ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|INVALID_JSON", "{|MALFORMED_JSON", "''|INVALID_JSON"})
    void aPatternThatIsNoObjectIsRefused(String body, String why) {
        var answer = Api.anonymous().post("/_simulator/requests/verify", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asText()).contains(why);
    }
}
