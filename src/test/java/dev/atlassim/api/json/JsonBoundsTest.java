package dev.atlassim.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of JSON has the bounds of the settings, and refuses what exceeds them in the form of its API. */
@QuarkusTest
@TestProfile(JsonBoundsTest.Small.class)
class JsonBoundsTest {

    private static final int BOUND = 64;

    private static final Refused MALFORMED = Refused.badRequest("MALFORMED_JSON", "Received JSON is malformed.");

    /** Bounds that differ from the defaults. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Stream.of(JsonEdges.values())
                    .map(JsonEdges::setting)
                    .distinct()
                    .collect(Collectors.toMap(setting -> setting, setting -> "" + BOUND));
        }
    }

    private static Stream<Arguments> each(List<String> endpoints) {
        return endpoints.stream()
                .flatMap(endpoint -> Stream.of(JsonEdges.values()).map(edge -> Arguments.of(endpoint, edge)));
    }

    static Stream<Arguments> ofAtlas() {
        var group = "/api/atlas/v2/groups/" + Api.PROJECT;
        return each(List.of(
                "POST /api/atlas/v2/groups",
                "PATCH " + group,
                "PATCH " + group + "/settings",
                "PATCH " + group + "/limits/atlas.project.deployment.clusters",
                "POST " + group + "/teams",
                "POST " + group + "/integrations/DATADOG",
                "PUT " + group + "/integrations/DATADOG"));
    }

    static Stream<Arguments> ofControl() {
        return each(List.of(
                "PUT /_simulator/clock",
                "POST /_simulator/explain",
                "POST /_simulator/requests/verify",
                "POST /_simulator/faults",
                "PATCH /_simulator/faults"));
    }

    private static HttpResponse<String> send(Api caller, String endpoint, String body) {
        return caller.send(endpoint.split(" ")[0], endpoint.split(" ")[1], body);
    }

    @ParameterizedTest
    @MethodSource
    void ofAtlas(String endpoint, JsonEdges edge) {
        var within = send(Api.owner(), endpoint, edge.body(BOUND));

        assertThat(Api.json(within).path("errorCode").asText()).isNotEqualTo("MALFORMED_JSON");
        assertThat(within.statusCode()).isBetween(400, 404);
        MALFORMED.in(send(Api.owner(), endpoint, edge.body(BOUND + 1)));
    }

    @ParameterizedTest
    @MethodSource
    void ofControl(String endpoint, JsonEdges edge) {
        var within = send(Api.anonymous(), endpoint, edge.body(BOUND));
        var beyond = send(Api.anonymous(), endpoint, edge.body(BOUND + 1));

        assertThat(within.statusCode()).isEqualTo(400);
        assertThat(within.body()).doesNotContain("simulator.http.json");
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("more than " + BOUND + " ", "(" + edge.setting() + ")");
    }
}
