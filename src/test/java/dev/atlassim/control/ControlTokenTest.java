package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.controlByBytes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class ControlTokenTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/_simulator/init",
        "GET,/_simulator/scenario?secrets=true",
        "GET,/_simulator/env",
        "GET,/_simulator/clock",
        "GET,/_simulator/sandboxes",
        "GET,/_simulator/snapshots",
        "GET,/_simulator/requests",
        "POST,/_simulator/reset"
    })
    void everyPathRequiresTheToken(String method, String path) {
        given().when().request(method, path).then().statusCode(401);
        control()
                .when()
                .request(method, path)
                .then()
                .statusCode(both(greaterThanOrEqualTo(200)).and(lessThan(300)));
    }

    @Test
    void anUnknownPathIsReportedOnlyWithTheToken() {
        given().when().get("/_simulator/nothing").then().statusCode(401);
        control().when().get("/_simulator/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer control-toke",
                "Bearer control-token2",
                "Bearer Control-token",
                "Bearer",
                "Bearer ",
                "Bearer  control-token",
                "Basic control-token",
                "control-token"
            })
    void aWrongTokenIsRefused(String authorization) {
        var answer = given().header("Authorization", authorization)
                .when()
                .get("/_simulator/init")
                .then()
                .statusCode(401)
                .body(not(containsString(ControlledWorld.TOKEN)), containsString("simulator.control.token"))
                .extract();

        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void theSchemeIsNotCaseSensitive(String scheme) {
        given().header("Authorization", scheme + " " + ControlledWorld.TOKEN)
                .when()
                .get("/_simulator/init")
                .then()
                .statusCode(200);
    }

    @Test
    void theControlTokenOpensNothingOfAtlas() {
        control().when().get("/api/atlas/v2/groups").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_simulator;x/init",
                "//_simulator/init",
                "/_simulator//init",
                "/./_simulator/init",
                "/_simulator/../_simulator/init",
                "/api/../_simulator/init",
                "/api/%2e%2e/_simulator/init",
                "/%5Fsimulator/init",
                "/%5f%73imulator/init",
                "/_simul%61tor;a=b/init;x"
            })
    void everySpellingThatIsServedRequiresTheToken(String path) {
        assertThat(RawHttp.send("GET", path, controlByBytes())).startsWith("HTTP/1.1 200 ");
        assertThat(RawHttp.send("GET", path, Api.anonymous())).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/;x/_simulator/init",
                "/;/_simulator/init",
                "/;x=/../;y/_simulator/init",
                "/%3Bx/_simulator/init",
                "/%2F_simulator/init",
                "/%255Fsimulator/init",
                "/_SIMULATOR/init",
                "/x%2F..%2F_simulator/init"
            })
    void noOtherSpellingIsServed(String path) {
        assertThat(RawHttp.send("GET", path, controlByBytes())).startsWith("HTTP/1.1 404 ");
        assertThat(RawHttp.send("GET", path, Api.anonymous())).startsWith("HTTP/1.1 404 ");
    }
}
