package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StrictUriTest.Strict.class)
class StrictUriTest {

    private static final Digest OWNER = new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY);
    private static final String PATH = "/api/atlas/v2/groups/" + Api.PROJECT;
    private static final String TARGET = PATH + "?pretty=true";

    /** Digest to the letter of RFC 7616. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("simulator.auth.digest.strict-uri", "true");
        }
    }

    @Test
    void theRequestTargetMayBeSigned() {
        assertThat(OWNER.send("GET", TARGET, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/groups/" + Api.PROJECT + "?pretty=true", "/groups/" + Api.PROJECT, "/"})
    void anyOtherUriIsRefusedWithTheReason(String uri) {
        var answer = Api.anonymous()
                .with("Accept", Api.LATEST)
                .with("X-Simulator-Explain", "true")
                .with("Authorization", OWNER.header("GET", uri, Digest.nonce(), "00000001"))
                .get(TARGET);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Digest ")
                .endsWith("stale=false");
        assertThat(answer.headers().firstValue("X-Simulator-Explanation"))
                .contains("sign-in: the Digest header signs the uri '" + uri + "', but the request target is '" + TARGET
                        + "' (simulator.auth.digest.strict-uri)");
        var request = Api.json(Api.anonymous().get("/_simulator/requests?limit=1&groupId=" + Api.PROJECT))
                .at("/requests/0/request");
        assertThat(request.path("signedUri").asText()).isEqualTo(uri);
        assertThat(request.path("signedIn").asBoolean()).isFalse();
    }
}
