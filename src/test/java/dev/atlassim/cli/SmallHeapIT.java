package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Program;
import io.restassured.RestAssured;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged program with a heap of 64 MiB and a journal as full as its default allows. It ends if the heap is used up. */
class SmallHeapIT {

    private static final int EXCHANGES = 4500;
    private static final String LIST = "/_simulator/requests?limit=1000";

    private static Program program;
    private static int portBefore;

    @BeforeAll
    static void start() {
        program = Program.start(Map.of(
                "SIMULATOR_PORT",
                "0",
                "SIMULATOR_RATE_LIMIT_ENABLED",
                "false",
                "JAVA_TOOL_OPTIONS",
                "-Xmx64m -XX:+ExitOnOutOfMemoryError"));
        portBefore = RestAssured.port;
        RestAssured.port = program.port();
    }

    @AfterAll
    static void stop() {
        RestAssured.port = portBefore;
        program.terminate();
        assertThat(program.exitCode()).as(program.output()).isEqualTo(143);
        program.close();
    }

    private static CompletableFuture<HttpResponse<String>> list(String format) {
        return CompletableFuture.supplyAsync(() -> Api.anonymous().get(LIST + "&format=" + format));
    }

    @Test
    void aFullJournalIsListedByManyAtOnce() {
        var large = Api.owner().with("User-Agent", "a".repeat(4000));
        IntStream.range(0, EXCHANGES).parallel().forEach(i -> large.get(Api.integrations(Api.PROJECT)));

        var lists = Stream.generate(() -> Stream.of("json", "text").map(SmallHeapIT::list))
                .limit(6)
                .flatMap(both -> both)
                .toList();

        assertThat(lists.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .allMatch(status -> status == 200);
        var last = Api.json(Api.anonymous().get(LIST));
        assertThat(last.path("requests")).hasSize(1000);
        assertThat(last.path("evicted").asInt()).isPositive();
        assertThat(large.get(Api.integrations(Api.PROJECT)).statusCode()).isEqualTo(200);
    }
}
