package dev.atlassim.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ForeignPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://localhost:1", "null"})
    void aPageOfAnotherOriginIsRefused(String origin) {
        given().header("Origin", origin)
                .when()
                .get("/_simulator/init")
                .then()
                .statusCode(403)
                .body("error", containsString("refuses pages of " + origin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_simulator/init"})
    void aPageOfTheSimulatorItselfIsServed(String path) {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .when()
                .get(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1:8080, 200",
        "[::1]:8080, 200",
        "LOCALHOST:8080, 200",
        "attacker.example, 403",
        "localhost.attacker.example, 403",
        "127.0.0.1.attacker.example:8080, 403"
    })
    void onlyNamesOfTheLoopbackAddressAreAllowedIfItListensThere(String host, int status) {
        var answer = RawHttp.send("GET", "/_simulator/init", host, Api.anonymous());

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
}
