package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that answer instead of the operation. */
@QuarkusTest
class RefusalFaultTest {

    private String path;

    @BeforeEach
    void project() {
        path = Api.integrations(Api.newProject());
    }

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @Test
    void anErrorOfTheCatalogueIsTheSameAsTheRealOne() {
        var missing = path.replaceFirst("groups/.{24}", "groups/0123456789abcdef01234567");
        var real = Api.owner().get(missing);
        Faults.set("{'match':{'path':'" + path + "'},'fault':{'type':'error','errorCode':'GROUP_NOT_FOUND',"
                + "'parameters':['0123456789abcdef01234567']}}");
        var made = Api.owner().get(path);
        assertThat(made.statusCode()).isEqualTo(real.statusCode());
        assertThat(made.body()).isEqualTo(real.body());
        assertThat(made.headers().firstValue("X-Simulator-Fault")).contains("error");
        assertThat(made.headers().map().keySet().stream().filter(name -> !name.equals("x-simulator-fault")))
                .containsExactlyElementsOf(real.headers().map().keySet());
    }

    @Test
    void theEdgeAnswersInItsOwnHeadersAndNoOthers() {
        Faults.set("{'fault':{'type':'error','status':503,'headers':{'Content-Type':'text/html','Server':'edge',"
                + "'Retry-After':'7'},'body':'<html>é</html>'}}");
        var answer = Api.anonymous().get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("<html>é</html>");
        assertThat(answer.headers().map().keySet())
                .containsExactlyInAnyOrder("content-length", "content-type", "date", "retry-after", "server");
        assertThat(answer.headers().firstValue("Server")).contains("edge");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 502})
    void aStatusAloneHasNoBody(int status) {
        Faults.set("{'fault':{'type':'error','status':" + status + "}}");
        var answer = Api.anonymous().get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(answer.headers().firstValue("X-Simulator-Fault")).contains("error");
    }

    @Test
    void aRateLimitSaysTheSameInBodyAndHeaders() {
        Faults.set("{'fault':{'type':'rateLimit','retryAfter':6}}");
        var answer = Api.owner().get(path);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Api.json(answer).path("parameters").toString())
                .isEqualTo("[\"" + path.substring(1) + "\",6,1200,500,60]");
        assertThat(answer.headers().firstValue("Retry-After")).contains("6");
        assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("1200");
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains("0");
        assertThat(answer.headers().firstValue("X-Error-Code")).contains("RATE_LIMITED_TOKEN_BUCKET");
    }

    @Test
    void whoHasNotSignedInIsChallengedAndNotRateLimited() {
        Faults.set("{'fault':{'type':'rateLimit'}}");
        assertThat(Api.anonymous().get(path).statusCode()).isEqualTo(401);
        assertThat(Faults.fired()).isZero();
    }

    @Test
    void theTokenEndpointHasARateLimitOfItsOwn() {
        Faults.set("{'fault':{'type':'rateLimit','retryAfter':9}}");
        var answer = Api.anonymous()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/oauth/token", "grant_type=client_credentials");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Api.json(answer).path("errorCode").asText()).isEqualTo("RATE_LIMITED");
        assertThat(answer.headers().firstValue("Retry-After")).contains("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenExpired", "tokenRevoked"})
    void anEndedTokenStaysEndedAndANewOneIsGood(String fault) {
        var token = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);
        Faults.set("{'when':{'after':1,'times':1},'fault':{'type':'" + fault + "'}}");
        var caller = Api.owner().with("Authorization", "Bearer " + token);
        assertThat(caller.get(path).statusCode()).isEqualTo(200);
        var ended = caller.get(path);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).isEmpty();
        assertThat(ended.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(caller.get(path).statusCode()).isEqualTo(401);
        assertThat(caller.with("Authorization", "Bearer " + Api.token(Api.OWNER_ID, Api.OWNER_SECRET))
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStaleNonceIsChallengedAsStale() {
        Faults.set("{'fault':{'type':'staleNonce'}}");
        assertThat(challenge(Api.anonymous())).contains("stale=false");
        assertThat(challenge(Api.anonymous().with("Authorization", "Digest username=\"atlasdev\"")))
                .contains("stale=true");
        assertThat(Faults.fired()).isEqualTo(1);
    }

    @Test
    void aFaultOfTheTokenEndpointCanBeMatchedByClientId() {
        Faults.set("{'match':{'principal':'" + Api.OWNER_ID + "','path':'/api/oauth/token'},"
                + "'fault':{'type':'error','status':500}}");
        assertThat(token(Api.OWNER_ID)).isEqualTo(500);
        assertThat(token(Api.READER_ID)).isEqualTo(401);
    }

    private static int token(String clientId) {
        var basic = Base64.getEncoder()
                .encodeToString((clientId + ":wrong").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Api.anonymous()
                .with("Authorization", "Basic " + basic)
                .send("POST", "/api/oauth/token", "grant_type=client_credentials")
                .statusCode();
    }

    private String challenge(Api caller) {
        return caller.get(path).headers().firstValue("WWW-Authenticate").orElseThrow();
    }
}
