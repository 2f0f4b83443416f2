package dev.atlassim.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitFilterTest {

    private static final String PAGER_DUTY =
            "{\"type\":\"PAGER_DUTY\",\"serviceKey\":\"0123456789abcdef0123456789abcdef\"}";

    @Test
    void everyAnswerAfterSignInCostsOneWhateverItIs() {
        var project = Api.newProject();
        var one = Api.integrations(project, "PAGER_DUTY");
        var owner = Api.owner();

        assertLeft(owner.get(Api.integrations(project)), 200, "1199");
        assertLeft(owner.get(one), 404, "1198");
        assertLeft(owner.post(one, "{}"), 400, "1197");
        assertLeft(owner.post(one, PAGER_DUTY), 200, "1196");
        assertLeft(owner.post(one, PAGER_DUTY), 409, "1195");
        assertLeft(owner.delete(one), 204, "1194");
        assertLeft(owner.with("Content-Type", "text/plain").send("POST", one, "x"), 415, "1193");
        assertLeft(Api.reader().get(Api.integrations(project)), 200, "1192");
    }

    @Test
    void whatWasNotLetInCostsNothingAndSaysNothing() {
        var project = Api.newProject();
        var path = Api.integrations(project);

        assertUncounted(Api.anonymous().get(path), 401);
        assertUncounted(Api.owner().with("Authorization", "Bearer x").get(path), 401);
        assertUncounted(Api.reader().delete(Api.integrations(project, "PAGER_DUTY")), 401);
        assertUncounted(Api.owner().get(Api.integrations("111111111111111111111111")), 404);
        assertLeft(Api.owner().get(path), 200, "1199");
    }

    @Test
    void theProjectItselfHasABucketOfItsOwn() {
        var project = Api.newProject();
        Api.owner().get(Api.integrations(project));

        assertLeft(Api.owner().get("/api/atlas/v2/groups/" + project), 200, "1199");
    }

    private static void assertLeft(HttpResponse<String> answer, int status, String remaining) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("1200");
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains(remaining);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    private static void assertUncounted(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).isEmpty();
    }
}
