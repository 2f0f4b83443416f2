package dev.atlassim.api.error;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrameworkRefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/oauth/token",
        "POST, /api/oauth/revoke",
    })
    void anUnreadableContentTypeIsTheFaultOfTheCaller(String method, String path) {
        var answer = Api.anonymous().with("Content-Type", "x").send(method, path, "grant_type=client_credentials");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Server")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /_simulator/clock",
        "PATCH, /_simulator/scenario",
        "POST, /_simulator/requests/verify",
    })
    void theControlApiReportsAnUnreadableContentType(String method, String path) {
        var answer = Api.anonymous().with("Content-Type", "x").send(method, path, "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").textValue()).isEqualTo("Bad Request");
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.VERSIONED, "text/plain", "application/json;q=0", "x"})
    void theControlApiIgnoresTheAcceptHeader(String accept) {
        for (var path : List.of("/_simulator/scenario", "/_simulator/clock", "/_simulator/faults", "/_simulator/env")) {
            var expected = given().when().get(path).contentType();

            given().header("Accept", accept)
                    .when()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "OPTIONS"})
    void theTokenEndpointListsItsMethods(String method) {
        var answer = Api.anonymous().send(method, "/api/oauth/token", null);

        assertThat(answer.headers().firstValue("Allow")).contains("POST,OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /_simulator/faults?sandbx=1, sandbx, ; did you mean 'sandbox'?",
        "POST, /_simulator/faults?sandbox=1&now, now, ''",
        "GET, /_simulator/env?clinet=curl, clinet, ; did you mean 'client'?",
        "POST, /_simulator/reset?sandbox=1, sandbox, ''",
        "POST, /_simulator/requests/verify?sandbx=1, sandbx, ; did you mean 'sandbox'?"
    })
    void aParameterThatTheControlApiDoesNotKnowIsReported(String method, String path, String name, String hint) {
        given().when()
                .request(method, path)
                .then()
                .statusCode(400)
                .body("problems", contains("unknown parameter '" + name + "'" + hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /_simulator/init                     | GET",
                "POST   | /_simulator/scenario                 | GET,PUT,PATCH",
                "PUT    | /_simulator/requests                 | GET,DELETE",
                "PUT    | /_simulator/requests/1               | GET",
                "GET    | /_simulator/requests/verify          | POST",
                "PATCH  | /_simulator/snapshots/one            | DELETE",
                "PUT    | /_simulator/faults                   | GET,POST,PATCH,DELETE"
            })
    void theControlApiReportsWhichMethodsAPathAllows(String method, String path, String allowed) {
        var answer = given().when()
                .request(method, path)
                .then()
                .statusCode(405)
                .body("error", equalTo(path + " allows " + allowed))
                .extract();

        assertThat(answer.headers().getValues("Allow")).containsExactly(allowed + ",OPTIONS");
    }
}
