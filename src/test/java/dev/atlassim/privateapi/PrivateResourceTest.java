package dev.atlassim.privateapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Atlas's own clients call beside the API; the answers to GET are those recorded 2026-08-10. */
@QuarkusTest
class PrivateResourceTest {

    private static final String EVENTS = "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"properties\":{\"x\":\"5ec2e7\"}}]";

    @Test
    void aCallerLearnsItsAddress() {
        var answer = Api.owner().without("Accept").get("/api/private/ipinfo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"currentIpv4Address\":\"127.0.0.1\"}");
        Headers.uncounted("application/json").varying().in(answer);
        assertThat(new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY)
                        .send("GET", "/api/private/ipinfo", null)
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void theVersionOfMongoDbNeedsNoSignIn() {
        var answer = Api.anonymous().get("/api/private/unauth/nds/defaultMongoDBMajorVersion");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("8.0");
        Headers.uncounted("text/plain;charset=iso-8859-1").varying().in(answer);
    }

    @Test
    void telemetryIsAcceptedAndDiscarded() {
        var signedIn = Api.owner().without("Accept").post("/api/private/v1.0/telemetry/events", EVENTS);
        var anonymous = Api.anonymous().post("/api/private/unauth/telemetry/events", EVENTS);

        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(anonymous.statusCode()).isEqualTo(200);
        assertThat(signedIn.body()).isEqualTo("{}").isEqualTo(anonymous.body());
        Headers.uncounted("application/json").varying().in(signedIn);
        assertThat(Api.anonymous().get("/_simulator/requests?limit=3").body())
                .contains("/api/private/unauth/telemetry/events")
                .doesNotContain("5ec2e7");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/private/ipinfo",
        "POST, /api/private/v1.0/telemetry/events",
        "GET, /api/private/nothing",
        "GET, /api/private/unauthorized"
    })
    void whoHasNotSignedInIsChallenged(String method, String path) {
        var answer = Api.anonymous().send(method, path, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).hasSize(142);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Digest realm=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/private;x/ipinfo",
                "/api/private/./ipinfo",
                "/api/private/unauth/../ipinfo",
                "/api;x/private/ipinfo",
                "/api/%70rivate/ipinfo"
            })
    void noSpellingGoesRoundTheSignIn(String target) {
        assertThat(RawHttp.send("GET", target, Api.anonymous())).containsPattern("^HTTP/1.1 (401|404) ");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/json, 200"})
    void telemetryIsJson(String type, int status) {
        assertThat(Api.anonymous()
                        .with("Content-Type", type)
                        .send("POST", "/api/private/unauth/telemetry/events", EVENTS)
                        .statusCode())
                .isEqualTo(status);
    }
}
