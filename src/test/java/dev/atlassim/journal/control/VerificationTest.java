package dev.atlassim.journal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerificationTest {

    private static final String KEY = "89abcdef0123456789abcdef01234567";
    private static final String DATADOG = "{\"type\":\"DATADOG\",\"apiKey\":\"" + KEY + "\",\"region\":\"EU\"}";

    @Test
    void aRequestSignedByDigestIsOneRequest() {
        var group = Api.newProject();
        var path = Api.integrations(group, "DATADOG");
        var nonce = Digest.nonce(
                Api.anonymous().with("Content-Type", "application/json").put(path, DATADOG));
        var signed = new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY).header("PUT", path, nonce, "00000001");
        assertThat(Api.anonymous()
                        .with("Accept", Api.LATEST)
                        .with("Content-Type", "application/json")
                        .with("Authorization", signed)
                        .put(path, DATADOG)
                        .statusCode())
                .isEqualTo(200);
        var pattern = "{\"groupId\":\"" + group + "\",\"method\":\"PUT\",\"count\":{\"exactly\":1}";

        assertThat(Api.anonymous()
                        .post("/_simulator/requests/verify", pattern + "}")
                        .body())
                .isEqualTo("{\"verified\":true,\"matched\":1,\"challengesLeftOut\":1}");
        assertThat(Api.anonymous()
                        .post("/_simulator/requests/verify", pattern + ",\"challenges\":true}")
                        .statusCode())
                .isEqualTo(422);

        var list = "/_simulator/requests?groupId=" + group;
        assertThat(Api.anonymous().get(list + "&format=text").body().lines())
                .filteredOn(line -> line.startsWith("  ->"))
                .containsExactly("  -> 200");
        assertThat(Api.anonymous().get(list + "&format=text").body())
                .endsWith("(sign-in challenges left out: 1; challenges=true lists them)\n");
        assertThat(Api.json(Api.anonymous().get(list))
                        .at("/requests/1/response/challenge")
                        .asBoolean())
                .isTrue();
        assertThat(Api.json(Api.anonymous().get(list + "&challenges=false")).path("requests"))
                .hasSize(1);
    }

    @Test
    void aVerificationOfOneSandboxSeesItAlone() {
        var group = Api.newProject();
        Api.owner().get(Api.integrations(group, "SLACK"));
        var once = "{\"groupId\":\"" + group + "\",\"count\":{\"exactly\":1}}";
        var steps = "{\"sequence\":[{\"groupId\":\"" + group + "\"}]}";
        var other = "0123456789abcdef01234567";
        for (var expectation : List.of(once, steps)) {
            assertThat(verify(Api.ORG, expectation).statusCode()).isEqualTo(200);
            assertThat(verify(other, expectation).statusCode()).isEqualTo(422);
        }
        var contradiction = verify(other, "{\"sequence\":[{\"sandbox\":\"" + Api.ORG + "\"}]}");
        assertThat(contradiction.statusCode()).isEqualTo(400);
        assertThat(contradiction.body()).contains("sequence[0].sandbox is not " + other);
        assertThat(verify("mine", once).body()).contains("sandbox must be the id of an organization");
    }

    private static HttpResponse<String> verify(String sandbox, String expectation) {
        return Api.anonymous().send("POST", "/_simulator/requests/verify?sandbox=" + sandbox, expectation);
    }

    @Test
    void theKeyThatWasSentIsVerifiedWithoutBeingKept() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG"), DATADOG);
        var scope = "{\"urlPath\":\"" + Api.integrations(group, "DATADOG") + "\",";
        var right = Api.anonymous()
                .post("/_simulator/requests/verify", scope + "\"secrets\":{\"apiKey\":\"" + KEY + "\"}}");
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).isEqualTo("{\"verified\":true,\"matched\":1}");
        var wrong = Api.anonymous()
                .post("/_simulator/requests/verify", scope + "\"secrets\":{\"apiKey\":\"canary-7f3a91c04be2\"}}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Api.json(wrong).at("/nearMisses/0/differences").toString())
                .isEqualTo(
                        "[{\"at\":\"secrets.apiKey\",\"expected\":\"the value given\",\"actual\":\"another value\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "", "{\"method\":\"PUT\",\"method\":\"PUT\"}"})
    void aPatternThatIsNoObjectIsRefused(String body) {
        var answer = Api.anonymous().post("/_simulator/requests/verify", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asText())
                .isEqualTo("the body must be one JSON object without repeated keys");
    }
}
