package dev.atlassim.fault.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlassim.fault.TestLimits;
import dev.atlassim.fault.effect.TransportFaultTest;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.RawConnection;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The fault scenarios that users copy do what their comments say. */
@QuarkusTest
class FaultScenarioTest {

    private static final Path FOLDER = Path.of("scenarios", "faults");
    private static final String BODY = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"fedcba98-7654-3210-fedc-ba9876543210\"}";

    /** The token that {@link Api} keeps is asked for before any fault could meet it. */
    @BeforeEach
    void token() {
        Api.owner();
    }

    @AfterEach
    void clear() {
        Faults.clear();
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasRulesWithoutAProblem(Path file) {
        var reading = TestLimits.rules().read(faults(file));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rules()).isNotEmpty();
    }

    @Test
    void flakyAtlasFailsSometimesAndAlwaysAtTheSameRequests() {
        apply("flaky");
        var first = flaky();
        assertThat(first).contains("200", "500", "502").contains("dead");
        apply("flaky");
        assertThat(flaky()).isEqualTo(first);
    }

    private static List<String> flaky() {
        return IntStream.range(0, 100).mapToObj(i -> outcome()).toList();
    }

    /** Java's own client sends a request again when its connection dies, and would not show it. */
    private static String outcome() {
        try (var connection = new RawConnection(TransportFaultTest.connect())) {
            connection.request(Api.owner().with("Connection", "close"), "GET", "/api/atlas/v2/orgs", null);
            var end = connection.readToEnd();
            return end.how().equals("RST") ? "dead" : end.text().substring(9, 12);
        }
    }

    @Test
    void rateLimitedCallsAreToldWhenToComeBack() {
        apply("rate-limited");
        var path = Api.integrations(Api.newProject());
        var answers = IntStream.range(0, 4).mapToObj(i -> Api.owner().get(path)).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(429, 429, 429, 200);
        assertThat(answers.get(0).headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void anExpiredTokenIsReplacedByANewOne() {
        apply("token-expiring");
        var caller = Api.owner().with("Authorization", "Bearer " + Api.token(Api.OWNER_ID, Api.OWNER_SECRET));
        var statuses = IntStream.range(0, 4)
                .mapToObj(i -> caller.get("/api/atlas/v2/orgs").statusCode());
        assertThat(statuses).containsExactly(200, 200, 401, 401);
        assertThat(caller.with("Authorization", "Bearer " + Api.token(Api.OWNER_ID, Api.OWNER_SECRET))
                        .get("/api/atlas/v2/orgs")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFirstFiveRequestsAreSlow() {
        apply("slow-then-fine");
        var named = IntStream.range(0, 7)
                .parallel()
                .mapToObj(i -> Api.owner().get("/api/atlas/v2/orgs"))
                .filter(answer ->
                        answer.headers().firstValue("X-Simulator-Fault").isPresent())
                .toList();
        assertThat(named)
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    @Test
    void aLostAnswerIsFollowedByAConflict() {
        apply("created-but-answer-lost");
        var path = Api.integrations(Api.newProject(), "VICTOR_OPS");
        assertThatThrownBy(() -> Api.owner().post(path, BODY)).isInstanceOf(UncheckedIOException.class);
        assertThat(Api.owner().post(path, BODY).statusCode()).isEqualTo(409);
    }

    @Test
    void maintenanceIsSaidInHtml() {
        apply("maintenance");
        var answer = Api.owner().get("/api/atlas/v2/orgs");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.headers().firstValue("Retry-After")).contains("120");
    }

    @Test
    void aDriftingAtlasHasFieldsThatNobodyKnows() {
        apply("drifting");
        var path = Api.integrations(Api.PROJECT);
        assertThat(Api.owner().get(path).body()).contains("\"sendLogs\":false");
        assertThat(Api.owner().get(path).body()).doesNotContain("sendLogs");
    }

    private static void apply(String name) {
        var document = new ObjectMapper().createObjectNode();
        document.set("faults", faults(FOLDER.resolve(name + ".yaml")));
        var answer = Api.anonymous().send("POST", Faults.PATH, document.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode faults(Path file) {
        try {
            return new ObjectMapper()
                    .valueToTree(new Yaml().load(Files.readString(file)))
                    .path("faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
