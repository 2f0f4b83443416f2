package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormParametersTest {

    @Test
    void ofARepeatedFieldTheFirstCounts() {
        assertThat(FormParameters.read("a=1&b=x%20y&a=2&c")).isEqualTo(Map.of("a", "1", "b", "x y", "c", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type=%zz", "%", "client_id=a&client_secret=%f"})
    void aBodyThatIsNoFormProvesNothing(String body) {
        var answer = Api.anonymous()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/oauth/token", body);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Api.json(answer).path("error").asText()).isEqualTo("invalid_client");
    }
}
