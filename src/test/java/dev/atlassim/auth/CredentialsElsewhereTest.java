package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the Atlas API reads credentials: everything else answers as without them. */
@QuarkusTest
class CredentialsElsewhereTest {

    private static final List<String> CREDENTIALS = List.of(
            "Bearer abc",
            "Bearer",
            "bearer a.b.c",
            "Basic !!!",
            "Basic YTpi",
            "Basic",
            "Digest username=\"x\"",
            "Negotiate x",
            "");

    @ParameterizedTest
    @CsvSource({
        "/q/health/live, 200",
        "/q/health/ready, 200",
        "/q/metrics, 200",
        "/_simulator/env, 200",
        "/_simulator/clock, 200",
        "/_simulator/nothing, 404",
        "/nothing, 404",
    })
    void credentialsAreNotRead(String path, int status) {
        assertThat(Api.anonymous().get(path).statusCode()).isEqualTo(status);

        for (var credentials : CREDENTIALS) {
            var answer = Api.anonymous().with("Authorization", credentials).get(path);

            assertThat(answer.statusCode()).as(credentials).isEqualTo(status);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/q/health/live", "/_simulator/env"})
    void anAccessTokenChangesNothing(String path) {
        var token = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);

        assertThat(Api.anonymous()
                        .with("Authorization", "Bearer " + token)
                        .get(path)
                        .body())
                .isEqualTo(Api.anonymous().get(path).body());
    }
}
