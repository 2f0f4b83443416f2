package dev.atlassim.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ExplainTest {

    private static final String PROJECT = "/api/atlas/v2/groups/" + Api.PROJECT;

    static Stream<Arguments> denials() {
        return Stream.of(
                denial(() -> Api.anonymous(), "GET", PROJECT, 401, "Authorization header is missing"),
                denial(
                        () -> Api.anonymous().with("Authorization", "Basic eDp5"),
                        "GET",
                        PROJECT,
                        401,
                        "must be Digest (API key)"),
                denial(
                        () -> Api.anonymous().with("Authorization", "Digest x=y"),
                        "GET",
                        PROJECT,
                        401,
                        "lacks a directive"),
                denial(
                        () -> Api.anonymous().with("Authorization", "Bearer x"),
                        "GET",
                        PROJECT,
                        401,
                        "not issued by this simulator"),
                denial(() -> Api.owner().without("Accept"), "GET", PROJECT, 406, "with a date from 2023-01-01"),
                denial(() -> Api.reader(), "DELETE", PROJECT, 401, "requires GROUP_OWNER on project " + Api.PROJECT),
                denial(() -> Api.reader(), "DELETE", PROJECT, 401, "has [ORG_READ_ONLY] on the organization"),
                denial(
                        () -> Api.owner(),
                        "GET",
                        "/api/atlas/v2/orgs/111111111111111111111111",
                        401,
                        "belongs to " + Api.ORG + ", not to"));
    }

    /** The caller signs in when the test runs: the arguments are made before the server is. */
    private static Arguments denial(Supplier<Api> caller, String method, String path, int status, String why) {
        return Arguments.of(caller, method, path, status, why);
    }

    @ParameterizedTest
    @MethodSource("denials")
    void aDenialIsExplainedOnRequest(Supplier<Api> caller, String method, String path, int status, String why) {
        var answer = caller.get().with("X-Simulator-Explain", "true").send(method, path, null);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Simulator-Explanation"))
                .hasValueSatisfying(said -> assertThat(said).contains(why));
    }

    @ParameterizedTest
    @MethodSource("denials")
    void aDenialIsNotExplainedWithoutARequest(
            Supplier<Api> caller, String method, String path, int status, String why) {
        var answer = caller.get().send(method, path, null);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Simulator-Explanation")).isEmpty();
    }

    @Test
    void theBodyOfAnExplainedDenialIsThatOfAtlas() {
        assertThat(Api.reader()
                        .with("X-Simulator-Explain", "true")
                        .delete(PROJECT)
                        .body())
                .isEqualTo(Api.reader().delete(PROJECT).body());
    }

    @Test
    void aDeniedCallIsExplained() {
        explain(Map.of("operationId", "updateGroupIntegration", "principal", "readonly", "groupId", Api.PROJECT))
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("status", equalTo(401))
                .body("errorCode", equalTo("USER_UNAUTHORIZED"))
                .body("explanation", containsString("requires GROUP_OWNER"));
    }

    @Test
    void anAllowedCallIsExplained() {
        explain(Map.of("operationId", "getGroup", "principal", "readonly", "groupId", Api.PROJECT))
                .statusCode(200)
                .body("allowed", equalTo(true));
    }

    @Test
    void aCallThatDoesNotExistIsReportedWithWhatIsAllowed() {
        explain(Map.of("operationID", "getGroop", "principal", "nobody"))
                .statusCode(400)
                .body("problems", hasItem(containsString("did you mean 'operationId'?")))
                .body("problems", hasItem(startsWith("operationId must be one of")))
                .body("problems", hasItem(startsWith("principal must be")));
        explain(Map.of("operationId", "getGroup", "principal", "readonly"))
                .statusCode(400)
                .body("problems", contains("groupId is missing; getGroup requires it"));
    }

    private static ValidatableResponse explain(Map<String, String> call) {
        return given().contentType(ContentType.JSON)
                .body(call)
                .when()
                .post("/_simulator/explain")
                .then();
    }
}
