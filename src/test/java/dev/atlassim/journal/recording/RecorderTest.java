package dev.atlassim.journal.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Await;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecorderTest {

    private static JsonNode list(String query) {
        var answer = Api.anonymous().get("/_simulator/requests?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).path("requests");
    }

    private static JsonNode last(String query) {
        return list(query).path(0);
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
    void aSecretInThePlaceOfANameIsNotShown(String secret) {
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
        Await.until(() -> !list("groupId=" + group).isEmpty());
        var response = last("groupId=" + group).path("response");
        assertThat(response.has("status")).isFalse();
        assertThat(response.path("complete").asBoolean()).isFalse();
    }
}
