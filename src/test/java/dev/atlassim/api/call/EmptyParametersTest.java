package dev.atlassim.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A query parameter that is sent empty counts as one that is not sent. */
@QuarkusTest
class EmptyParametersTest {

    private static final String PROJECT = "32b6e34b3d91647abb20e7b8";

    @ParameterizedTest
    @MethodSource("lists")
    void anEmptyParameterChangesNothing(String id, String parameter) {
        var path = path(EveryOperation.of(id));

        var without = Api.owner().get(path);
        var with = Api.owner().get(path + "?" + parameter + "=");

        assertThat(with.statusCode()).isEqualTo(without.statusCode()).isEqualTo(200);
        assertThat(Api.json(with).path("results")).isEqualTo(Api.json(without).path("results"));
        assertThat(Api.json(with).path("totalCount"))
                .isEqualTo(Api.json(without).path("totalCount"));
    }

    /** Every parameter of every list of a project or of an organization. */
    private static Stream<Arguments> lists() {
        return EveryOperation.all().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> path(operation).indexOf('{') < 0)
                .flatMap(operation -> operation.queryParameters().stream()
                        .map(parameter -> Arguments.of(operation.id(), parameter.name())));
    }

    @Test
    void theCommandLineOfAtlasCreatesProjectsWithAnEmptyOwner() {
        var created = Api.owner()
                .post("/api/atlas/v2/groups?projectOwnerId=", """
                        { "name": "%s", "orgId": "%s" }""".formatted("p-" + UUID.randomUUID(), Api.ORG));

        assertThat(created.statusCode()).isEqualTo(201);
        var recorded =
                Api.json(Api.anonymous().get("/_simulator/requests?limit=1")).at("/requests/0/request/query");
        assertThat(recorded.toString()).contains("projectOwnerId").doesNotContain("****");
    }

    private static String path(Operation operation) {
        return operation.template().replace("{groupId}", PROJECT).replace("{orgId}", Api.ORG);
    }
}
