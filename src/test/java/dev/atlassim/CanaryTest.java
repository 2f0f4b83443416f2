package dev.atlassim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.state.Store;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Grants;
import dev.atlassim.testing.LogRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets that would be noticed anywhere are found nowhere. Out of reach, as it is Atlas's own behaviour: the last four
 * characters of a masked value, the secrets of NEW_RELIC in answers, and a secret that a caller puts where none belongs and Atlas quotes it (a path, the name
 * of a key, the value of {@code type} or of another enumeration, a Content-Type, the name of a project).
 */
@QuarkusTest
@TestProfile(Grants.class)
class CanaryTest {

    private static final String CANARY = Grants.CANARY;
    private static final Digest KEY = new Digest("GROUP_OWNER", Grants.PRIVATE_KEY);

    @Inject
    Store store;

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void nothingWasLogged() {
        log.stop();
        assertThat(log.text()).doesNotContain(CANARY);
        for (var path : List.of("/q/metrics", "/q/health", "/q/openapi")) {
            assertThat(Api.anonymous().get(path).body()).as(path).isNotEmpty().doesNotContain(CANARY);
        }
        var world = store.read();
        assertThat(List.of(world, world.projects(), world.organizations(), world.credentials())
                        .toString())
                .contains("GROUP_OWNER")
                .doesNotContain(CANARY);
    }

    static List<IntegrationType> types() {
        return IntegrationType.configurable();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoodIntegrationKeepsItsSecrets(IntegrationType type) {
        var project = project();
        var body = body(type, null, null);

        for (var method : List.of("POST", "POST", "PUT", "GET", "DELETE", "GET")) {
            send(method, project, type, method.startsWith("P") ? body : null);
        }
        assertThat(Api.json(send("PUT", project, type, body)).path("totalCount").intValue())
                .isPositive();
        for (var query : List.of("", "?pretty=true&envelope=true")) {
            assertMasked(type, owner().get(Api.integrations(project) + query));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aBadIntegrationKeepsItsSecrets(IntegrationType type) {
        var project = project();
        for (var field : type.fields().stream().filter(Field::sensitive).toList()) {
            for (var bad : List.of(
                    "\"" + CANARY + "-not of the form! ***\"",
                    "[\"" + CANARY + "\"]",
                    "{\"" + CANARY + "\":\"" + CANARY + "\"}",
                    "\"" + CANARY + "\",\"" + field.name() + "\":\"" + CANARY + "\"",
                    "\"" + CANARY,
                    "\"" + CANARY + "\\q\"",
                    CANARY,
                    "\"" + CANARY + "\" \"" + CANARY + "\"",
                    "\"" + CANARY + "x".repeat(1_100_000) + "\"")) {
                send("POST", project, type, body(type, field, bad));
                send("PUT", project, type, body(type, field, bad));
            }
        }
        send("PUT", project, type, "{\"type\":\"" + type + "\"} " + CANARY);
        send("PUT", project, type, "\"" + CANARY + "\"");
        send("PUT", project, IntegrationType.HIP_CHAT, body(type, null, null));
        assertQuiet(owner().with("Content-Type", "text/plain")
                .send("PUT", Api.integrations(project, type.name()), body(type, null, null)));
    }

    @Test
    void credentialsAreKept() {
        var groups = Operation.V2 + "/groups";
        assertThat(assertQuiet(KEY.send("GET", groups, null)).statusCode()).isEqualTo(200);
        assertQuiet(new Digest("nobody", Grants.PRIVATE_KEY).send("GET", groups, null));
        assertQuiet(KEY.send("GET", groups + "/zz", null));
        assertQuiet(KEY.send("GET", groups + "?pageNum=0", null));
        for (var header : List.of(
                "Basic " + base64("GROUP_OWNER:" + Grants.PRIVATE_KEY),
                "Digest " + CANARY,
                "Digest username=\"" + CANARY,
                "Bearer " + CANARY,
                "Bearer " + base64("{\"alg\":\"none\"}") + "." + base64("{\"sub\":\"" + CANARY + "\"}") + ".",
                CANARY)) {
            assertQuiet(Api.anonymous().with("Authorization", header).get(groups));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/oauth/token", "/api/oauth/revoke"})
    void clientSecretsAreKept(String path) {
        for (var secret : List.of(Grants.ACCOUNT_SECRET, CANARY + "-wrong", CANARY + "%zz")) {
            for (var form : List.of(
                    "grant_type=client_credentials",
                    "grant_type=" + CANARY,
                    CANARY,
                    "%zz" + CANARY,
                    "token=" + CANARY)) {
                var caller = Api.anonymous().with("Content-Type", "application/x-www-form-urlencoded");
                assertQuiet(caller.with("Authorization", "Basic " + base64(Grants.ACCOUNT_ID + ":" + secret))
                        .send("POST", path, form));
                assertQuiet(caller.send(
                        "POST", path, form + "&client_id=" + Grants.ACCOUNT_ID + "&client_secret=" + secret));
            }
        }
    }

    @Test
    void aTokenIsTakenWithoutATrace() {
        var token = Api.token(Grants.ACCOUNT_ID, Grants.ACCOUNT_SECRET);
        var caller = Api.anonymous().with("Accept", Api.VERSIONED).with("Authorization", "Bearer " + token);

        assertThat(caller.get(Operation.V2 + "/groups").body()).doesNotContain(token);
        assertThat(caller.get(Operation.V2 + "/nothing").body()).doesNotContain(token);
        assertThat(caller.post(Operation.V2 + "/orgs", "{}").body()).doesNotContain(token);
        assertThat(caller.with("Authorization", "Bearer " + token + "x")
                        .get(Operation.V2 + "/groups")
                        .statusCode())
                .isEqualTo(401);
        assertThat(log.text())
                .contains("not simulated: GET " + Operation.V2 + "/nothing")
                .contains("not simulated: POST " + Operation.V2 + "/orgs")
                .doesNotContain(token);
        assertThat(Api.anonymous().get("/q/metrics").body()).doesNotContain(token);
    }

    private static Api owner() {
        return Api.account(Grants.ACCOUNT_ID, Grants.ACCOUNT_SECRET);
    }

    private static String project() {
        var name = "canary-" + UUID.randomUUID();
        var answer =
                owner().post(Operation.V2 + "/groups", "{\"name\":\"" + name + "\",\"orgId\":\"" + Grants.ORG + "\"}");
        return Api.json(answer).path("id").textValue();
    }

    private static HttpResponse<String> send(String method, String project, IntegrationType type, String body) {
        return assertMasked(
                type,
                owner().with("Content-Type", "application/json")
                        .send(method, Api.integrations(project, type.name()), body));
    }

    /** Fails if {@code answer} shows a secret that Atlas would not show. */
    private static HttpResponse<String> assertMasked(IntegrationType type, HttpResponse<String> answer) {
        return type == IntegrationType.NEW_RELIC && answer.statusCode() == 200 ? answer : assertQuiet(answer);
    }

    private static HttpResponse<String> assertQuiet(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(CANARY);
        assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
        return answer;
    }

    /** An integration whose sensitive fields are all canaries; {@code value} stands for that of {@code field}. */
    private static String body(IntegrationType type, Field field, String value) {
        return type.fields().stream()
                .map(f -> "\"" + f.name() + "\":" + (f.equals(field) ? value : good(f)))
                .collect(Collectors.joining(",", "{\"type\":\"" + type + "\",", "}"));
    }

    private static String good(Field field) {
        if (field.kind() == Field.Kind.FLAG) {
            return "true";
        }
        if (!field.sensitive()) {
            return "\"" + field.example() + "\"";
        }
        return field.formats().isEmpty()
                ? "\"" + CANARY + "-0000\""
                : field.name().toLowerCase(Locale.ROOT).endsWith("url")
                        ? "\"https://" + CANARY + "@example.com/" + CANARY + "/0000\""
                        : "\"" + CANARY + "0".repeat(22) + "\"";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
