package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Await;
import dev.atlassim.testing.Program;
import dev.atlassim.testing.RawConnection;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program with a heap of 128 MiB, under what would stop it if it had no bounds. It ends if the heap is used
 * up, so that each following request would fail. After each case it answers, and its threads are as many as before.
 */
class AbuseIT {

    private static final int CONNECTIONS = 400;
    private static final int MORE_THREADS = 60;
    private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads (\\d+)");

    private static Program program;
    private static int portBefore;
    private static int threadsBefore;

    @BeforeAll
    static void start() {
        program = Program.start(
                Map.of("SIMULATOR_PORT", "0", "SIMULATOR_RATE_LIMIT_ENABLED", "false"),
                List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"));
        portBefore = RestAssured.port;
        RestAssured.port = program.port();
        answers();
        threadsBefore = threads();
    }

    @AfterAll
    static void stop() {
        RestAssured.port = portBefore;
        program.terminate();
        assertThat(program.exitCode()).as(program.output()).isEqualTo(143);
        program.close();
    }

    @BeforeEach
    void reset() {
        assertThat(Api.anonymous().post("/_simulator/reset", "").statusCode()).isEqualTo(204);
    }

    @AfterEach
    void itAnswersWithNoMoreThreadsThanBefore() {
        answers();
        Await.until(() -> threads() <= threadsBefore + MORE_THREADS);
    }

    /** Whether the control API, sign-in and the Atlas API answer. */
    private static void answers() {
        var token = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);
        var caller = Api.anonymous().with("Authorization", "Bearer " + token).with("Accept", Api.LATEST);
        assertThat(caller.get(Api.integrations(Api.PROJECT)).statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().get("/_simulator/clock").statusCode()).isEqualTo(200);
    }

    private static int threads() {
        var metrics = THREADS.matcher(Api.anonymous().get("/q/metrics").body());
        assertThat(metrics.find()).isTrue();
        return Integer.parseInt(metrics.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(/(a|b|c|[a-z0-9/])+)+X", "/(.*a){25}X", "/api/atlas/v2/(a+)+X", "/([a-z/]*)*[0-9]X"})
    void anExpressionThatWouldBacktrackHoldsNothingUp(String expression) {
        var rule = "{\"faults\":[{\"match\":{\"pathPattern\":\"" + expression
                + "\"},\"fault\":{\"type\":\"EMPTY_RESPONSE\"}}]}";
        assertThat(Api.anonymous().post("/_simulator/faults", rule).statusCode())
                .isEqualTo(200);
        var answer = Api.owner().get("/api/atlas/v2/" + "a".repeat(3000));
        var verify = Api.anonymous()
                .post(
                        "/_simulator/requests/verify",
                        "{\"urlPathPattern\":\"" + expression + "\",\"count\":{\"exactly\":0}}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(verify.statusCode()).as(verify.body()).isEqualTo(200);
        assertThat(Api.anonymous().delete("/_simulator/faults").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /_simulator/scenario",
                "POST /_simulator/faults",
                "POST /_simulator/requests/verify",
                "POST /api/oauth/token",
                "PUT /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG"
            })
    void bodiesThatAreHalfSentHoldNobodyElseUp(String request) throws IOException {
        var open = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                var connection = new RawConnection(new Socket(InetAddress.getLoopbackAddress(), RestAssured.port));
                open.add(connection);
                connection.send(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{\"half\":");
            }
            answers();
        } finally {
            open.forEach(RawConnection::close);
        }
    }

    @Test
    void aScenarioOfAliasesIsRefused() {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        IntStream.rangeClosed(1, 30)
                .forEach(i -> yaml.append("a%1$d: &a%1$d [%2$s]\n"
                        .formatted(
                                i,
                                String.join(
                                        ", ",
                                        Stream.generate(() -> "*a" + (i - 1))
                                                .limit(10)
                                                .toList()))));

        var answer = Api.anonymous()
                .with("Content-Type", "application/yaml")
                .send("PUT", "/_simulator/scenario", yaml.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void aFullJournalIsListedByManyAtOnce() {
        var large = Api.owner().with("User-Agent", "a".repeat(4000));
        IntStream.range(0, 4500).parallel().forEach(i -> large.get(Api.integrations(Api.PROJECT)));

        var listings = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> Api.anonymous().get("/_simulator/requests?limit=1000")))
                .limit(6)
                .toList();
        var verifications = CompletableFuture.supplyAsync(() -> Api.anonymous()
                .post("/_simulator/requests/verify", "{\"method\":\"GET\",\"count\":{\"atLeast\":1000}}"));

        assertThat(listings.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .allMatch(status -> status == 200);
        assertThat(verifications.join().statusCode()).isEqualTo(200);
    }

    @Test
    void largeBodiesAtTheSameTimeAreAnswered() {
        var number = "{\"type\":\"DATADOG\",\"apiKey\":" + "9".repeat(1_000_000) + "}";
        var text = "{\"type\":\"DATADOG\",\"apiKey\":\"" + "9".repeat(1_000_000) + "\"}";
        var nested = "[".repeat(500_000) + "]".repeat(500_000);
        var answers = List.of(number, text, nested, "{" + "\"a\":1,".repeat(140_000) + "\"b\":1}").stream()
                .flatMap(body -> Stream.generate(() -> body).limit(10))
                .map(body -> CompletableFuture.supplyAsync(
                        () -> Api.owner().put(Api.integrations(Api.EMPTY_PROJECT, "DATADOG"), body)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .allMatch(status -> status == 400);
    }
}
