package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends one secret through every place of a request where somebody may put it, and looks for it in all that is shown. */
@QuarkusTest
class CanaryTest {

    private static final String CANARY = "c0ffee7f3a91c04be2d15ea5edbadcab";

    private String group;

    @BeforeEach
    void projectOfItsOwn() {
        group = Api.newProject();
    }

    @Test
    void aSecretIsFoundInNothingThatTheJournalShows() {
        bodies();
        shownSecrets();
        malformedBodies();
        queriesAndHeaders();
        credentials();
        var shown = Api.anonymous().get("/_simulator/requests?limit=1000").body();
        assertThat(shown).contains(group).doesNotContain(CANARY);
        for (var exchange : Api.json(Api.anonymous().get("/_simulator/requests?limit=1000&groupId=" + group))
                .path("requests")) {
            assertThat(Api.anonymous()
                            .get("/_simulator/requests/" + exchange.path("id").asText())
                            .body())
                    .doesNotContain(CANARY);
        }
        for (var pattern : List.of(
                "{\"groupId\":\"" + group + "\",\"status\":418}",
                "{\"bodyPatterns\":[{\"equalToJson\":{\"apiKey\":\"" + CANARY + "\"}}]}",
                "{\"bodyPatterns\":[{\"matchesJsonPath\":{\"expression\":\"$..*\",\"doesNotMatch\":\".*\"}}]}",
                "{\"headers\":{\"X-Secret\":{\"equalTo\":\"" + CANARY + "!\"}}}",
                "{\"secrets\":{\"apiKey\":\"" + CANARY + "!\"},\"count\":{\"exactly\":9}}")) {
            var answer = Api.anonymous().post("/_simulator/requests/verify", pattern);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain(CANARY);
        }
    }

    private void bodies() {
        for (var type : IntegrationType.values()) {
            type.fields().stream()
                    .filter(field -> field.kind() == Field.Kind.TEXT
                            && (field.sensitive() || !field.allowed().isEmpty()))
                    .forEach(field -> send(type.name(), type.name(), field.name()));
            send(type.name(), type.name(), "unknown");
            send(type.name(), CANARY, "apiKey");
        }
        for (var key : List.of("id", "regionUsageRestrictions", "orgId", "unknown", "links")) {
            Api.owner().post("/api/atlas/v2/groups", "{\"name\":\"x\",\"" + key + "\":\"" + CANARY + "\"}");
            Api.owner().patch("/api/atlas/v2/groups/" + group, "{\"" + key + "\":{\"a\":\"" + CANARY + "\"}}");
        }
    }

    private void send(String pathType, String type, String field) {
        var body = "{\"type\":\"" + type + "\",\"" + field + "\":\"" + CANARY + "\"}";
        Api.owner().put(Api.integrations(group, pathType), body);
        Api.owner().post(Api.integrations(group, pathType), body);
    }

    /** The one type whose secrets the answers show. */
    private void shownSecrets() {
        var path = Api.integrations(group, "NEW_RELIC");
        var body = "{'type':'NEW_RELIC','accountId':'1','licenseKey':'%1$s','readToken':'%1$s','writeToken':'%1$s'}";
        for (var method : List.of("POST", "POST", "PUT")) {
            Api.owner().with("Content-Type", "application/json").send(method, path, Api.quoted(body.formatted(CANARY)));
        }
        assertThat(Api.owner().get(path).body()).contains(CANARY);
        Api.owner().get(path + "?envelope=true");
        Api.owner().get(Api.integrations(group) + "?pretty=true&envelope=true");
        Api.owner().get(Api.integrations(group) + "?unknown=" + CANARY);
    }

    private void malformedBodies() {
        for (var body : List.of(
                CANARY,
                "{\"apiKey\":\"" + CANARY,
                "{\"" + CANARY + "\":\"apiKey\"}",
                "{\"" + CANARY + "\":1,\"" + CANARY + "\":2}",
                "{\"type\":\"DATADOG\",\"" + CANARY + "\":1}",
                "[\"" + CANARY + "\"]",
                "{\"type\":\"DATADOG\",\"sendDatabaseMetrics\":\"" + CANARY + "\"}")) {
            Api.owner().put(Api.integrations(group, "DATADOG"), body);
        }
    }

    private void queriesAndHeaders() {
        for (var query : List.of(
                "pageNum=" + CANARY,
                "apiKey=" + CANARY,
                CANARY,
                CANARY + "=1",
                "=" + CANARY,
                "pretty=true;" + CANARY)) {
            Api.owner().get(Api.integrations(group) + "?" + query);
            Api.owner().get("/api/atlas/v2/groups?" + query);
        }
        Api.owner().with("X-Secret", CANARY).with("Cookie", "a=" + CANARY).get(Api.integrations(group));
    }

    private void credentials() {
        var basic = Base64.getEncoder().encodeToString((CANARY + ":" + CANARY).getBytes(UTF_8));
        for (var authorization : List.of(
                "Bearer " + CANARY,
                "Basic " + basic,
                CANARY,
                "Digest username=\"" + CANARY
                        + "\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"r\", cnonce=\"c\", qop=auth,"
                        + " nc=00000001")) {
            Api.anonymous().with("Authorization", authorization).get(Api.integrations(group));
        }
        for (var form : List.of(
                "grant_type=" + CANARY + "&client_id=" + CANARY + "&client_secret=" + CANARY,
                "client_id=" + Api.OWNER_ID + "&client_secret=" + CANARY + "&token=" + CANARY,
                CANARY)) {
            for (var path : List.of("/api/oauth/token", "/api/oauth/revoke")) {
                Api.anonymous()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", path, form);
            }
        }
    }
}
