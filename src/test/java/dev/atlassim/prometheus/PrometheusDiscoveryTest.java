package dev.atlassim.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus learns, and who may ask. */
@QuarkusTest
class PrometheusDiscoveryTest {

    private static final String USERNAME = "prom_user_618d48e05277a606ed2496fe";
    private static final String PASSWORD = "a+b%zz:cafe5ec2e7 \u00e9";
    private static final String SCENARIO = """
            organizations:
              - name: Scraped
                projects:
                  - name: "on"
                    prometheusTargets:
                      - targets: ["cluster0-shard-00-00.example.net:27018", "cluster0-shard-00-01.example.net:27018"]
                        labels: { org_id: "a0", cl_name: Cluster0, group_id: "b0" }
                      - targets: ["cluster1-shard-00-00.example.net:27018"]
                    integrations:
                      - { type: PROMETHEUS, enabled: true, serviceDiscovery: http, username: %1$s, password: "%2$s" }
                  - name: "off"
                    integrations:
                      - { type: PROMETHEUS, enabled: false, serviceDiscovery: http, username: %1$s, password: "%2$s" }
                  - name: "empty"
                    integrations:
                      - { type: PROMETHEUS, enabled: true, serviceDiscovery: http, username: %1$s, password: "%2$s" }
                  - name: "none"
                    prometheusTargets: [{ targets: ["cluster0-shard-00-00.example.net:27018"] }]
                  - name: "open"
                    integrations:
                      - { type: PROMETHEUS, enabled: true, serviceDiscovery: http, username: %1$s }
            """.formatted(USERNAME, PASSWORD);

    private JsonNode sandbox;

    @BeforeEach
    void create() {
        var answer = Api.anonymous()
                .with("Content-Type", "application/yaml")
                .send("POST", "/_simulator/sandboxes", SCENARIO);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        sandbox = Api.json(answer);
    }

    @AfterEach
    void delete() {
        Api.anonymous().delete("/_simulator/sandboxes/" + sandbox.path("id").textValue());
    }

    /** The form that Prometheus documents: 200, JSON, a list of objects with targets and labels, both of text. */
    @Test
    void theTargetsOfTheScenarioAreListedAsPrometheusReadsThem() {
        var answer = ask("on", USERNAME, PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        Headers.uncounted("application/json").varying().in(answer);
        assertThat(answer.body()).isEqualTo("""
                [{"labels":{"cl_name":"Cluster0","group_id":"b0","org_id":"a0"},\
                "targets":["cluster0-shard-00-00.example.net:27018","cluster0-shard-00-01.example.net:27018"]},\
                {"labels":{},"targets":["cluster1-shard-00-00.example.net:27018"]}]""");
    }

    @Test
    void aProjectWithoutTargetsHasAnEmptyList() {
        var answer = ask("empty", USERNAME, PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answer.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?targetScheme=PUBLIC",
                "?targetScheme=PRIVATE",
                "?targetScheme=PRIVATE_ENDPOINT&endpointId=vpce-0a1",
                "?targetScheme="
            })
    void theSchemeHasNoEffectOnTheTargets(String query) {
        assertThat(ask("on", USERNAME, PASSWORD, query).body())
                .isEqualTo(ask("on", USERNAME, PASSWORD, "").body());
    }

    @Test
    void anUnknownSchemeIsRefused() {
        Refused.choice("SECRET").in(ask("on", USERNAME, PASSWORD, "?targetScheme=SECRET"));
    }

    @ParameterizedTest
    @CsvSource({
        "on, prom_user_618d48e05277a606ed2496fe, wrong",
        "on, prom_user_618d48e05277a606ed2496fe, ''",
        "on, somebody, 'a+b%zz:cafe5ec2e7 \u00e9'",
        "off, prom_user_618d48e05277a606ed2496fe, 'a+b%zz:cafe5ec2e7 \u00e9'",
        "none, prom_user_618d48e05277a606ed2496fe, 'a+b%zz:cafe5ec2e7 \u00e9'",
        "open, prom_user_618d48e05277a606ed2496fe, ''",
        "unknown, prom_user_618d48e05277a606ed2496fe, 'a+b%zz:cafe5ec2e7 \u00e9'"
    })
    void whoIsNotSignedInIsChallenged(String project, String username, String password) {
        assertChallenged(ask(project, username, password, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic x!", "Basic bm9jb2xvbg==", "Bearer abc", "Digest username=\"x\""})
    void aHeaderThatIsNotOneOfBasicIsChallenged(String authorization) {
        assertChallenged(
                (authorization.isEmpty() ? Api.anonymous() : Api.anonymous().with("Authorization", authorization))
                        .get(path("on")));
    }

    @Test
    void theSchemeOfTheHeaderIsReadInAnyCase() {
        var answer = Api.anonymous()
                .with("Authorization", basic(USERNAME, PASSWORD).replace("Basic", "bASIC"))
                .get(path("on"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void credentialsOfTheApiDoNotOpenIt() {
        assertChallenged(Api.owner().get(path("on")));
    }

    @Test
    void whyAnAskerIsRefusedIsExplainedOnRequest() {
        var asked = Api.anonymous().with("X-Simulator-Explain", "true");

        assertThat(asked.with("Authorization", basic(USERNAME, "wrong"))
                        .get(path("on"))
                        .headers()
                        .map())
                .anySatisfy((name, values) -> assertThat(values.toString())
                        .contains("username or password are not those of the PROMETHEUS integration")
                        .doesNotContain("wrong"));
        assertThat(asked.with("Authorization", basic(USERNAME, PASSWORD))
                        .get(path("off"))
                        .headers()
                        .map())
                .anySatisfy((name, values) -> assertThat(values.toString()).contains("is disabled"));
    }

    @Test
    void theJournalNamesTheOperationAndNotThePassword() {
        ask("on", USERNAME, PASSWORD, "?targetScheme=PRIVATE_ENDPOINT&endpointId=vpce-0a1");

        var journal = Api.anonymous().get("/_simulator/requests?operationId=discoverPrometheusTargets&limit=1");
        var exchange = Api.json(journal).at("/requests/0");
        assertThat(exchange.at("/request/path").textValue()).isEqualTo(path("on"));
        assertThat(exchange.toString())
                .contains("PRIVATE_ENDPOINT")
                .contains("cluster1-shard-00-00.example.net:27018")
                .doesNotContain("cafe5ec2e7")
                .doesNotContain("vpce-0a1")
                .doesNotContain(basic(USERNAME, PASSWORD).substring(6));
    }

    @Test
    void faultsMatchTheOperation() {
        Faults.set(Api.quoted("{'match':{'operationId':'discoverPrometheusTargets'},'when':{'times':1},"
                + "'fault':{'type':'error','status':503}}"));
        try {
            assertThat(ask("on", USERNAME, PASSWORD, "").statusCode()).isEqualTo(503);
            assertThat(ask("on", USERNAME, PASSWORD, "").statusCode()).isEqualTo(200);
        } finally {
            Faults.clear();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /prometheus/v2.0/groups/{groupId}/discovery, 404",
        "GET, /prometheus/groups/{groupId}/discovery, 404",
        "GET, /prometheus/v1.0/groups/{groupId}, 404",
        "GET, /prometheus;x/v1.0/groups/{groupId}/discovery, 404",
        "GET, /prometheus/v1.0/groups/{groupId}/discovery;x, 404",
        "GET, /prometheus/v1.0/groups/x/discovery, 400",
        "POST, /prometheus/v1.0/groups/{groupId}/discovery, 405"
    })
    void otherPathsAndMethodsAreNotServed(String method, String path, int status) {
        var answer = Api.anonymous()
                .with("Authorization", basic(USERNAME, PASSWORD))
                .send(method, path.replace("{groupId}", id("on")), null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("27018");
    }

    private static void assertChallenged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .singleElement()
                .asString()
                .startsWith("Basic realm=");
    }

    private HttpResponse<String> ask(String project, String username, String password, String query) {
        return Api.anonymous()
                .with("Authorization", basic(username, password))
                .with("Accept", "application/json")
                .get(path(project) + query);
    }

    private String path(String project) {
        return "/prometheus/v1.0/groups/" + id(project) + "/discovery";
    }

    private String id(String project) {
        for (var one : sandbox.path("projects")) {
            if (one.path("name").textValue().equals(project)) {
                return one.path("id").textValue();
            }
        }
        return "111111111111111111111111";
    }

    private static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }
}
