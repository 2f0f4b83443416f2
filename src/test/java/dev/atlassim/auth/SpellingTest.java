package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No spelling of a path gets round sign-in or roles. */
@QuarkusTest
class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v1.0/groups/{id}/integrations/PAGER_DUTY",
                "/api/%61tlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/%61pi/atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/%762/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2/groups/{id}/%69ntegrations/PAGER_DUTY",
                "/api//atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "//api/atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2/groups/{id}//integrations/PAGER_DUTY",
                "/api/./atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/x/../api/atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2/x/../groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2/groups/{id}/./integrations/PAGER_DUTY",
                "/api;a=b/atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas;a=b/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2;a=b/groups/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2/groups;a=b/{id}/integrations/PAGER_DUTY",
                "/api/atlas/v2/groups/{id};a=b/integrations/PAGER_DUTY",
                "/api/atlas/v2/groups/{id}/integrations;a=b/PAGER_DUTY",
                "/api/atlas/v2/groups/{id}/integrations/PAGER_DUTY;a=b",
                "/api/atlas/v2/groups/{id}/integrations/PAGER_DUTY/",
                "/api/atlas/v1.0/groups/{id}/integrations;a=b/PAGER_DUTY",
                "/api/atlas/v2/groups/{id}/integrations%2FPAGER_DUTY",
                "/q/../api/atlas/v2/groups/{id}/integrations/PAGER_DUTY",
                "/api/oauth/../atlas/v2/groups/{id}/integrations/PAGER_DUTY",
            })
    void whoMayNotDeleteCannotDeleteByAnotherSpelling(String spelling) {
        var project = Api.newProject();
        var plain = Api.integrations(project, "PAGER_DUTY");
        Api.owner().post(plain, "{\"type\":\"PAGER_DUTY\",\"serviceKey\":\"0123456789abcdef0123456789abcdef\"}");
        var path = spelling.replace("{id}", project);
        var reader = new Digest("readonly", "1c0d5d3f-6e4b-4a2c-9b78-2a3f4e5d6c7b");

        var statuses = List.of(
                Api.anonymous().with("Accept", Api.VERSIONED).delete(path).statusCode(),
                Api.reader().delete(path).statusCode(),
                reader.send("DELETE", path, null).statusCode());

        assertThat(statuses).allMatch(status -> status == 400 || status == 401 || status == 404);
        assertThat(Api.owner().get(plain).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%61tlas/v2/groups",
                "/api//atlas/v2/orgs",
                "//api/atlas/v2/groups",
                "/api/atlas/v2/groups/",
                "/api/atlas/v2//groups",
            })
    void aPathThatIsOnlySpelledOddlyIsStillServed(String path) {
        assertThat(Api.owner().get(path).statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().get(path).statusCode()).isEqualTo(401);
    }
}
