package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DigestAuthenticationTest {

    private static final String PATH = "/api/atlas/v2/groups/" + Api.PROJECT + "?pretty=true";
    private static final Digest OWNER = new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY);

    @Test
    void withoutCredentialsTheAnswerIsAChallenge() {
        var answer = Api.anonymous().get(PATH);

        assertChallenged(answer, false);
        assertThat(answer.body()).isEqualTo("""
                {
                  "error" : 401,
                  "reason" : "Unauthorized",
                  "detail" : "You are not authorized for this resource.",
                  "errorCode" : "UNEXPECTED_ERROR"
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digest", "Digest ", "Basic YXRsYXNkZXY6eA==", "Negotiate abc", "nonsense", "Digest a=b"})
    void whatProvesNothingIsChallenged(String authorization) {
        assertChallenged(Api.anonymous().with("Authorization", authorization).get(PATH), false);
    }

    @Test
    void aNonceMayBeUsedAgainWithAGrowingCount() {
        var nonce = Digest.nonce();

        assertThat(get(OWNER, nonce, "00000001").statusCode()).isEqualTo(200);
        assertThat(get(OWNER, nonce, "00000002").statusCode()).isEqualTo(200);
        assertThat(get(OWNER, nonce, "0000000a").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"00000002,00000002", "00000002,00000001", "00000010,0000000f"})
    void aCountThatDoesNotGrowMakesTheNonceStale(String first, String second) {
        var nonce = Digest.nonce();
        assertThat(get(OWNER, nonce, first).statusCode()).isEqualTo(200);

        assertChallenged(get(OWNER, nonce, second), true);
    }

    @Test
    void anUnknownNonceIsStale() {
        assertChallenged(get(OWNER, "SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg", "00000001"), true);
    }

    @Test
    void theNonceOfAStaleChallengeIsGood() {
        var stale = get(OWNER, "SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg", "00000001");

        assertThat(get(OWNER, Digest.nonce(stale), "00000001").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        Api.OWNER_KEY + ",wrong",
        "nobody," + Api.OWNER_PRIVATE_KEY,
        "nobody,nobody has this password",
        Api.OWNER_ID + "," + Api.OWNER_SECRET,
        "readonly," + Api.OWNER_PRIVATE_KEY,
    })
    void wrongCredentialsAreNotStale(String username, String password) {
        assertChallenged(get(new Digest(username, password), Digest.nonce(), "00000001"), false);
    }

    @Test
    void aWrongPasswordDoesNotUseUpTheNonce() {
        var nonce = Digest.nonce();
        get(new Digest(Api.OWNER_KEY, "wrong"), nonce, "00000009");

        assertThat(get(OWNER, nonce, "00000001").statusCode()).isEqualTo(200);
    }

    @Test
    void aProofForAnotherMethodIsRefused() {
        var header = OWNER.header("DELETE", PATH, Digest.nonce(), "00000001");

        assertChallenged(Api.anonymous().with("Authorization", header).get(PATH), false);
    }

    @Test
    void aProofForAnotherRealmIsRefused() {
        var header = OWNER.header("GET", PATH, Digest.nonce(), "00000001").replace("MMS Public API", "elsewhere");

        assertChallenged(Api.anonymous().with("Authorization", header).get(PATH), false);
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        var header = OWNER.header("GET", PATH, Digest.nonce(), "00000001").replace("Digest ", "DIGEST ");

        assertThat(Api.anonymous()
                        .with("Authorization", header)
                        .with("Accept", Api.VERSIONED)
                        .get(PATH)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLongestHeaderThatTheServerReadsIsAnswered() {
        var header = OWNER.header("GET", PATH, Digest.nonce(), "00000001").replace(Api.OWNER_KEY, "x".repeat(7_000));

        assertChallenged(Api.anonymous().with("Authorization", header).get(PATH), false);
    }

    private static HttpResponse<String> get(Digest client, String nonce, String nc) {
        return Api.anonymous()
                .with("Accept", Api.VERSIONED)
                .with("Authorization", client.header("GET", PATH, nonce, nc))
                .get(PATH);
    }

    private static void assertChallenged(HttpResponse<String> answer, boolean stale) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .singleElement()
                .asString()
                .matches("Digest realm=\"MMS Public API\", domain=\"\", nonce=\"[A-Za-z0-9+/]{32}\", algorithm=MD5,"
                        + " qop=\"auth\", stale=" + stale);
        assertThat(answer.body()).hasSize(142);
    }
}
