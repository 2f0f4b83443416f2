package dev.atlassim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartTest {

    @Test
    void theBuiltInScenarioHoldsTheProjectsOfTheDocumentation() {
        assertThat(Api.json(Api.owner().get(Api.integrations(Api.PROJECT)))
                        .path("totalCount")
                        .intValue())
                .isGreaterThanOrEqualTo(2);
        assertThat(Api.owner().get("/api/atlas/v2/groups/" + Api.EMPTY_PROJECT).statusCode())
                .isEqualTo(200);
    }
}
