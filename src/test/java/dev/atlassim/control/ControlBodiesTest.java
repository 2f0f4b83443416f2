package dev.atlassim.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to the control API, it says in its own form what is wrong, and goes on. */
@QuarkusTest
class ControlBodiesTest {

    /** More than the worker threads that there are, and fewer than the connections that are allowed. */
    private static final int SLOW_SENDERS = 1000;

    private static final List<String> ENDPOINTS = List.of(
            "PUT /_simulator/scenario",
            "PATCH /_simulator/scenario",
            "POST /_simulator/sandboxes",
            "PUT /_simulator/clock",
            "POST /_simulator/explain",
            "POST /_simulator/requests/verify",
            "POST /_simulator/faults",
            "PATCH /_simulator/faults");

    static Stream<Arguments> wrongBodies() {
        var bodies = List.of(
                "[".repeat(50_000),
                "[".repeat(50_000) + "]".repeat(50_000),
                "{\"faults\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                "{\"a\":1,\"a\":1}",
                "{\"a\":" + "9".repeat(2_000) + "}",
                "{\"faults\":1e999999999}",
                "\u0000",
                "\"",
                "7");
        return ENDPOINTS.stream().flatMap(endpoint -> bodies.stream().map(body -> Arguments.of(endpoint, body)));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void anyInvalidBodyIsRefusedInTheFormOfTheControlApi(String endpoint, String body) {
        given().body(body)
                .when()
                .request(endpoint.split(" ")[0], endpoint.split(" ")[1])
                .then()
                .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)))
                .body("error", not(blankOrNullString()), "$", hasKey("problems"));
    }

    @Test
    void everyErrorInARequestIsReportedAtOnce() {
        given().body("""
                        {"now": "noon", "advance": 60, "frozen": null, "froze": true}
                        """)
                .when()
                .put("/_simulator/clock")
                .then()
                .statusCode(400)
                .body("error", equalTo("the request has 4 problems"))
                .body(
                        "problems",
                        containsInAnyOrder(
                                "now must be an instant in UTC, such as 2026-01-01T00:00:00Z",
                                "advance must be a duration, such as PT1H or PT3599S",
                                "frozen must be true or false",
                                "unknown key 'froze'; did you mean 'frozen'?"));
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/yaml", "application/vnd.atlas.2025-03-12+json", "text/plain", "''"})
    void theContentTypeOfABodyHasNoEffect(String type) {
        var caller = type.isEmpty() ? Api.anonymous() : Api.anonymous().with("Content-Type", type);

        // REST Assured sends text only under content types that it knows.
        var answer = caller.send("POST", "/_simulator/explain", """
                {"operationId": "getSystemStatus", "principal": "nobody"}
                """);

        assertThat(Api.json(answer).path("problems").toString()).contains("principal must be the public key");
    }

    @Test
    void slowSendersDelayNoOtherRequest() throws IOException {
        var connections = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < SLOW_SENDERS; i++) {
                var endpoint = i % 2 == 0 ? ENDPOINTS.get(i / 2 % ENDPOINTS.size()) : "POST /api/oauth/token";
                var connection = new RawConnection(new Socket("localhost", RestAssured.port));
                connections.add(connection);
                connection.send(endpoint + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n{"
                        + "x".repeat(20_000));
            }

            given().when().get("/_simulator/scenario").then().statusCode(200);
            assertThat(Api.token(Api.OWNER_ID, Api.OWNER_SECRET)).isNotBlank();
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }
}
