package dev.atlassim.journal.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerificationTest {

    private static final String REQUESTS = "/_simulator/requests";
    private static final String KEY = "89abcdef0123456789abcdef01234567";
    private static final String DATADOG = "{\"type\":\"DATADOG\",\"apiKey\":\"" + KEY + "\",\"region\":\"EU\"}";

    /** Where entries were evicted, an exact count is in doubt. */
    @BeforeEach
    void clearTheJournal() {
        given().when().delete(REQUESTS).then().statusCode(200);
    }

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

        verify("", pattern + "}").statusCode(200).body(equalTo("""
                {"verified":true,"matched":1,"challengesLeftOut":1}"""));
        verify("", pattern + ",\"challenges\":true}").statusCode(422);

        var list = REQUESTS + "?groupId=" + group;
        var text = given().when().get(list + "&format=text").asString();
        assertThat(text.lines()).filteredOn(line -> line.startsWith("  ->")).containsExactly("  -> 200");
        assertThat(text).endsWith("(sign-in challenges left out: 1; challenges=true lists them)\n");
        given().when().get(list).then().body("requests[1].response.challenge", equalTo(true));
        given().when().get(list + "&challenges=false").then().body("requests", hasSize(1));
    }

    @Test
    void aVerificationOfOneSandboxIncludesOnlyItsRequests() {
        var group = Api.newProject();
        Api.owner().get(Api.integrations(group, "SLACK"));
        var once = "{\"groupId\":\"" + group + "\",\"count\":{\"exactly\":1}}";
        var steps = "{\"sequence\":[{\"groupId\":\"" + group + "\"}]}";
        var other = "0123456789abcdef01234567";
        for (var expectation : List.of(once, steps)) {
            verify("?sandbox=" + Api.ORG, expectation).statusCode(200);
            verify("?sandbox=" + other, expectation).statusCode(422);
        }
        verify("?sandbox=" + other, "{\"sequence\":[{\"sandbox\":\"" + Api.ORG + "\"}]}")
                .statusCode(400)
                .body(containsString("sequence[0].sandbox is not " + other));
        verify("?sandbox=mine", once).body(containsString("sandbox must be the id of an organization"));
    }

    private static ValidatableResponse verify(String query, String expectation) {
        return given().contentType(ContentType.JSON)
                .body(expectation)
                .when()
                .post(REQUESTS + "/verify" + query)
                .then();
    }

    @Test
    void aSentKeyIsVerifiedWithoutBeingStored() {
        var group = Api.newProject();
        Api.owner().put(Api.integrations(group, "DATADOG"), DATADOG);
        var scope = "{\"urlPath\":\"" + Api.integrations(group, "DATADOG") + "\",";

        verify("", scope + "\"secrets\":{\"apiKey\":\"" + KEY + "\"}}")
                .statusCode(200)
                .body(equalTo("""
                {"verified":true,"matched":1}"""));
        verify("", scope + "\"secrets\":{\"apiKey\":\"canary-7f3a91c04be2\"}}")
                .statusCode(422)
                .body(
                        "nearMisses[0].differences",
                        contains(Map.of(
                                "at", "secrets.apiKey", "expected", "the value given", "actual", "another value")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "", "{\"method\":\"PUT\",\"method\":\"PUT\"}"})
    void aPatternThatIsNoObjectIsRefused(String body) {
        verify("", body)
                .statusCode(400)
                .body("error", equalTo("the body must be one JSON object without repeated keys"));
    }
}
