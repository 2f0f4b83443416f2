package dev.atlassim.ratelimit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits that a test can reach. */
@QuarkusTest
@TestProfile(SmallBucketsTest.Small.class)
class SmallBucketsTest {

    /** Two requests at most. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "simulator.rate-limit.sets.THIRD_PARTY_INTEGRATIONS.capacity", "2",
                    "simulator.rate-limit.sets.THIRD_PARTY_INTEGRATIONS.refill", "1",
                    "simulator.rate-limit.period", "1h",
                    "simulator.rate-limit.token-requests-per-minute", "2");
        }
    }

    @Test
    void anEmptyBucketIsReportedInTheWordsOfAtlas() {
        var project = Api.newProject();
        var path = Api.integrations(project);
        assertThat(remaining(Api.owner().get(path))).isEqualTo("1");
        assertThat(remaining(Api.owner().get(path))).isEqualTo("0");

        var answer = Api.owner().get(path);

        assertThat(answer.statusCode()).isEqualTo(429);
        var wait = answer.headers().firstValue("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(wait)).isBetween(1, 3600);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("2");
        assertThat(remaining(answer)).isEqualTo("0");
        assertThat(answer.headers().firstValue("X-Error-Code")).contains("RATE_LIMITED_TOKEN_BUCKET");
        assertThat(answer.body())
                .isEqualTo(("{\"detail\":\"Rate limit exceeded for %1$s. Please retry after %2$s seconds. Request"
                                + " capacity: 2. Refill rate: 1 per 3600 seconds. For more information, see:"
                                + " http://dochub.mongodb.org/core/atlas-api-rate-limit.\",\"error\":429,"
                                + "\"errorCode\":\"RATE_LIMITED_TOKEN_BUCKET\",\"parameters\":[\"%1$s\",%2$s,2,1,3600],"
                                + "\"reason\":\"Too Many Requests\"}")
                        .formatted(path.substring(1), wait));
        assertThat(Api.owner().get("/api/atlas/v2/groups/" + project).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokenRequestsOverTheLimitAreRefused() {
        assertThat(token().statusCode()).isEqualTo(401);
        assertThat(token().statusCode()).isEqualTo(401);

        var answer = token();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"Resource /api/oauth/token is limited to 2 requests every 1 minutes.\","
                        + "\"error\":429,\"errorCode\":\"RATE_LIMITED\",\"parameters\":[\"/api/oauth/token\",2,1],"
                        + "\"reason\":\"Too Many Requests\"}");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    private static HttpResponse<String> token() {
        var basic = Base64.getEncoder().encodeToString("mdb_sa_id_000000000000000000000000:x".getBytes(UTF_8));
        return Api.anonymous()
                .with("Authorization", "Basic " + basic)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/oauth/token", "grant_type=client_credentials");
    }

    private static String remaining(HttpResponse<String> answer) {
        return answer.headers().firstValue("RateLimit-Remaining").orElseThrow();
    }
}
