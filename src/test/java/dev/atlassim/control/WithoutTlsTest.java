package dev.atlassim.control;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class WithoutTlsTest {

    @Test
    void withoutTlsTheAnswerSaysHowToTurnItOn() {
        ControlledWorld.control()
                .when()
                .get("/_simulator/ca.pem")
                .then()
                .statusCode(404)
                .body("error", both(containsString("TLS is off")).and(containsString("simulator.tls=true")));
    }

    @Test
    void theAuthorityRequiresTheControlToken() {
        given().when().get("/_simulator/ca.pem").then().statusCode(401);
    }
}
