package dev.atlassim.api.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestTagsTest {

    private static final String MADE_UP = "made-up-5150";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/atlas/v2/made-up-5150",
        "GET, /api/atlas/v2/groups/made-up-5150",
        "GET, /api/atlas/v2/groups/made-up-5150/integrations/made-up-5150",
        "GET, /api/atlas/v1.0/groups/made-up-5150/integrations",
        "OPTIONS, /api/atlas/v2/orgs/made-up-5150",
        "PATCH, /_simulator/snapshots/made-up-5150",
        "made-up-5150, /q/health",
        "made-up-5150, /api/atlas/v2/groups",
        "made-up-5150, /api/oauth/token",
    })
    void textOfUnauthenticatedRequestsIsInNoLabel(String method, String path) {
        Api.anonymous().send(method, path, null);

        assertThat(metrics()).contains("http_server_requests").doesNotContain(MADE_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /api/atlas/v2/groups/made-up-5150/integrations",
        "made-up-5150, /api/atlas/v2/groups",
        "GET, /api/atlas/v2/groups/made-up-5150",
    })
    void textOfAuthenticatedRequestsIsInNoLabel(String method, String path) {
        Api.owner().send(method, path, null);

        assertThat(metrics()).contains("http_server_requests").doesNotContain(MADE_UP);
    }

    @Test
    void refusedRequestsAreCountedByTheTemplateOfTheirPath() {
        Api.anonymous().get("/api/atlas/v2/groups/made-up-5150/integrations");
        Api.anonymous().get("/api/atlas/v1.0/groups/made-up-5150/integrations");
        Api.anonymous().get("/api/atlas/v2/made-up-5150");
        Api.anonymous().send("MADE-UP", "/api/oauth/token", null);

        assertThat(metrics())
                .contains(
                        "status=\"401\",uri=\"/api/atlas/v2/groups/{groupId}/integrations\"",
                        "status=\"401\",uri=\"/api/atlas/v1.0/groups/{groupId}/integrations\"",
                        "status=\"401\",uri=\"OTHER\"",
                        "method=\"OTHER\",outcome=\"CLIENT_ERROR\",status=\"405\",uri=\"/api/oauth/token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCESS_FORBIDDEN", "INVALID_VERSION_DATE", "UNEXPECTED_ERROR"})
    void whatIsAnsweredBeforeThePathIsMatchedKeepsItOutOfLabels(String errorCode) {
        Faults.set("{'match':{'groupId':'51505150515051505150aaaa'},'fault':{'type':'error','errorCode':'" + errorCode
                + "'}}");
        try {
            Api.owner().get("/api/atlas/v2/groups/51505150515051505150aaaa/integrations");
            Api.owner().get("/api/atlas/v2/groups/51505150515051505150aaaa/not-there");
        } finally {
            Faults.clear();
        }

        assertThat(metrics()).contains("http_server_requests").doesNotContain("51505150515051505150aaaa");
    }

    private static String metrics() {
        return given().when().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
