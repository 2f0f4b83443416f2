package dev.atlassim.api.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that first sends a long body, and then reads, sees the answer. Its connection stays open. */
@QuarkusTest
class LargeBodyTest {

    private static final int SIZE = 20_000_000;
    private static final byte[] PART = "x".repeat(100_000).getBytes(ISO_8859_1);

    static Stream<Arguments> requests() {
        var atlas = "The request body exceeds the limit of 1048576 bytes.";
        var control = "the body is longer than 10000000 bytes";
        var endpoints = List.of(
                arguments("owner", "POST /api/atlas/v2/groups", "413 ", atlas),
                arguments("owner", "POST " + Api.integrations(Api.PROJECT, "DATADOG"), "413 ", atlas),
                arguments("nobody", "POST /api/oauth/token", "413 ", atlas),
                arguments("nobody", "POST /api/atlas/v2/groups", "401 ", "You are not authorized"),
                arguments("nobody", "POST /api/atlas/v2/nowhere", "401 ", "You are not authorized"),
                arguments("nobody", "PUT /_simulator/scenario", "413 ", control),
                arguments("nobody", "PATCH /_simulator/faults", "413 ", control),
                arguments("nobody", "POST /_simulator/explain", "413 ", control),
                arguments("nobody", "POST /_simulator/nowhere", "404 ", "there is no /_simulator/nowhere"));
        return endpoints.stream()
                .flatMap(endpoint -> Stream.of(true, false).map(chunked -> {
                    var all = Stream.concat(Stream.of(chunked), Stream.of(endpoint.get()));
                    return Arguments.of(all.toArray());
                }));
    }

    @ParameterizedTest(name = "{2} by {1}, chunked: {0}")
    @MethodSource("requests")
    void theAnswerReachesTheClient(boolean chunked, String who, String request, String status, String detail)
            throws IOException {
        var caller = who.equals("owner") ? Api.owner() : Api.anonymous();
        try (var connection = new RawConnection(new Socket("localhost", RestAssured.port))) {
            var encoded =
                    chunked ? caller.with("Transfer-Encoding", "chunked") : caller.with("Content-Length", "" + SIZE);
            connection.request(
                    encoded.with("Content-Type", "application/json"),
                    request.split(" ")[0],
                    request.split(" ")[1],
                    null);
            send(connection, chunked);
            connection.send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            var answers = connection.readToEnd();

            assertThat(answers.text())
                    .startsWith("HTTP/1.1 " + status)
                    .contains(detail, "HTTP/1.1 200 OK")
                    .doesNotContain("HTTP/1.1 400");
        }
    }

    private static void send(RawConnection connection, boolean chunked) {
        for (int sent = 0; sent < SIZE; sent += PART.length) {
            if (chunked) {
                connection.send(Integer.toHexString(PART.length) + "\r\n");
            }
            connection.send(PART);
            if (chunked) {
                connection.send("\r\n");
            }
        }
        if (chunked) {
            connection.send("0\r\n\r\n");
        }
    }
}
