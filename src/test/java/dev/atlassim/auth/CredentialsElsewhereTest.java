package dev.atlassim.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the Atlas API reads credentials: everything else answers as without them. */
@QuarkusTest
class CredentialsElsewhereTest {

    private static final List<String> CREDENTIALS = List.of(
            "Bearer abc",
            "Bearer",
            "bearer a.b.c",
            "Basic !!!",
            "Basic YTpi",
            "Basic",
            "Digest username=\"x\"",
            "Negotiate x",
            "");

    @ParameterizedTest
    @CsvSource({
        "/q/health/live, 200",
        "/q/health/ready, 200",
        "/q/metrics, 200",
        "/_simulator/env, 200",
        "/_simulator/clock, 200",
        "/_simulator/nothing, 404",
        "/nothing, 404",
    })
    void credentialsAreNotRead(String path, int status) {
        given().when().get(path).then().statusCode(status);

        for (var credentials : CREDENTIALS) {
            given().header("Authorization", credentials)
                    .when()
                    .get(path)
                    .then()
                    .statusCode(status)
                    .header("WWW-Authenticate", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"/q/health/live", "/_simulator/env"})
    void anAccessTokenChangesNothing(String path) {
        var token = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);

        var expected = given().when().get(path).asString();

        given().header("Authorization", "Bearer " + token)
                .when()
                .get(path)
                .then()
                .body(equalTo(expected));
    }
}
