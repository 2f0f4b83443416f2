package dev.atlassim.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that do not belong to one resource, as recorded of Atlas (2026-08-10; the 405 in 2025). */
@QuarkusTest
class RecordedErrorsTest {

    private static final String UNKNOWN = "222222222222222222222222";

    @ParameterizedTest
    @CsvSource({"GET, true", "POST, true", "PUT, false", "PATCH, false", "DELETE, false"})
    void whoHasNotSignedInIsChallengedInSixLinesOf142Bytes(String method, boolean varying) {
        var body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
        var answer = Api.anonymous().send(method, Api.integrations(Api.PROJECT, "DATADOG"), body);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).hasSize(142).isEqualTo("""
                        {
                          "error" : 401,
                          "reason" : "Unauthorized",
                          "detail" : "You are not authorized for this resource.",
                          "errorCode" : "UNEXPECTED_ERROR"
                        }""");
        var challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertThat(challenge)
                .matches("Digest realm=\"MMS Public API\", domain=\"\", nonce=\"[A-Za-z0-9+/]{32}\","
                        + " algorithm=MD5, qop=\"auth\", stale=false");
        var headers = Headers.challenge().and("www-authenticate", challenge);
        (varying ? headers.varying() : headers).in(answer);
    }

    @Test
    void anUnknownProjectIsNotCounted() {
        var body = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001\"}";
        var answer = Api.owner().post(Api.integrations(UNKNOWN, "VICTOR_OPS"), body);
        Refused.noSuchProject(UNKNOWN).in(answer);
        Headers.error("GROUP_NOT_FOUND").varying().in(answer);
    }

    @Test
    void anUnknownPathIsNamed() {
        var answer = Api.owner().get("/api/atlas/v2/groups/" + Api.PROJECT + "/onlineArchives");
        Refused.noSuchPath("/api/atlas/v2/groups/" + Api.PROJECT + "/onlineArchives")
                .in(answer);
        Headers.error("RESOURCE_NOT_FOUND")
                .varying()
                .and("x-simulator-not-simulated", "true")
                .in(answer);
    }

    @Test
    void aKnownPathByTheWrongMethodHasNoBody() {
        var answer = Api.owner().delete("/api/atlas/v2/groups/");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        Headers.notAllowed("POST,GET,OPTIONS").in(answer);
    }
}
