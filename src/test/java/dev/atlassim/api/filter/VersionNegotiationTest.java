package dev.atlassim.api.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import dev.atlassim.testing.Refused;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionNegotiationTest {

    private static final String PATH = Api.integrations(Api.PROJECT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.atlas.2023-01-01+json",
                "application/vnd.atlas.2025-03-12+json",
                "application/vnd.atlas.2025-03-12+json, */*",
                "Application/VND.Atlas.2025-03-12+JSON;q=0.9"
            })
    void theAnswerNamesTheVersionThatAnswered(String accept) {
        var answer = Api.owner().with("Accept", accept).get(PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type"))
                .containsExactly("application/vnd.atlas.2023-01-01+json;charset=utf-8");
    }

    @Test
    void severalLinesAreOneList() {
        var lines = new ArrayList<>(Api.owner().with("Accept", "*/*").headers());
        lines.addAll(List.of("Accept", "text/html", "Accept", Api.VERSIONED));

        assertThat(new Api(lines).get(PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/vnd.atlas.2022-12-31+json", "gibberish"})
    void anAcceptWithoutAVersionIsRefused(String accept) {
        Refused.version().in(Api.owner().with("Accept", accept).get(PATH));
    }

    @ParameterizedTest
    @MethodSource
    void everyOperationWantsAVersion(String method, String path) {
        var body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
        Refused.version().in(Api.owner().without("Accept").send(method, path, body));
    }

    static Stream<Arguments> everyOperationWantsAVersion() {
        return EveryOperation.all().stream()
                .map(operation ->
                        Arguments.of(operation.method(), Requests.path(operation, Api.ORG, Api.PROJECT, "checkout")));
    }

    @Test
    void whoHasNotSignedInIsChallengedBeforeTheVersionIsLookedAt() {
        assertThat(Api.anonymous().get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void theVersionIsLookedAtBeforeTheProject() {
        Refused.version().in(Api.owner().without("Accept").get(Api.integrations("111111111111111111111111")));
    }
}
