package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenResourceTest {

    private static final String TOKEN = "/api/oauth/token";
    private static final String REVOKE = "/api/oauth/revoke";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String BY_FORM = "&client_id=" + Api.OWNER_ID + "&client_secret=" + Api.OWNER_SECRET;

    @Test
    void aTokenIsGivenForBasicCredentials() {
        var answer = post(basic(Api.OWNER_ID, Api.OWNER_SECRET), TOKEN, GRANT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .matches("\\{\"access_token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\",\"expires_in\":3600,"
                        + "\"token_type\":\"Bearer\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(status(tokenOf(answer))).isEqualTo(200);
    }

    @Test
    void aTokenIsGivenForCredentialsInTheForm() {
        var answer = post(Api.anonymous(), TOKEN, GRANT + BY_FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(status(tokenOf(answer))).isEqualTo(200);
    }

    @Test
    void basicCredentialsMayBeEncodedAsTheStandardWants() {
        var id = Api.OWNER_ID.replace("_", "%5F");
        var secret = URLEncoder.encode(Api.OWNER_SECRET, UTF_8).replace("_", "%5f");

        assertThat(post(basic(id, secret), TOKEN, GRANT).statusCode()).isEqualTo(200);
    }

    @Test
    void theBodyIsIndentedOnRequest() {
        var answer = post(basic(Api.OWNER_ID, "wrong"), TOKEN + "?pretty=true", GRANT);

        assertThat(answer.body()).isEqualTo("""
                {
                  "error_description" : "Invalid credentials provided.",
                  "error" : "invalid_client"
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, REVOKE})
    void wrongCredentialsAreRefused(String path) {
        for (var caller : List.of(
                basic(Api.OWNER_ID, "wrong"),
                basic(Api.OWNER_ID, Api.READER_SECRET),
                basic("mdb_sa_id_000000000000000000000000", Api.OWNER_SECRET),
                basic(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY),
                basic(Api.OWNER_ID, "%zz"),
                Api.anonymous(),
                Api.anonymous().with("Authorization", "Basic !!!"),
                Api.anonymous().with("Authorization", "Basic " + base64("no colon")),
                Api.anonymous().with("Authorization", "Bearer abc"))) {
            var answer = post(caller, path, GRANT + "&token=x");
            assertThat(answer.statusCode()).as(caller.toString()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"error_description\":\"Invalid credentials provided.\",\"error\":\"invalid_client\"}");
        }
    }

    @Test
    void aBadHeaderIsNotMadeGoodByTheForm() {
        assertThat(post(basic(Api.OWNER_ID, "wrong"), TOKEN, GRANT + BY_FORM).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid_request",
        "grant_type, unsupported_grant_type",
        "grant_type=, unsupported_grant_type",
        "grant_type=password, unsupported_grant_type",
        "grant_type=%zz, invalid_request",
        "token=x, invalid_request",
    })
    void aRequestWithoutTheRightGrantIsRefused(String form, String error) {
        var answer = post(basic(Api.OWNER_ID, Api.OWNER_SECRET), TOKEN, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).matches("\\{\"error_description\":\"[^\"]+\",\"error\":\"" + error + "\"}");
    }

    @Test
    void aTokenSaysWhoseItIsAndHowLong() throws IOException {
        var parts = tokenOf(post(basic(Api.OWNER_ID, Api.OWNER_SECRET), TOKEN, GRANT))
                .split("\\.");
        var header = decode(parts[0]);
        var claims = decode(parts[1]);

        assertThat(header.path("alg").textValue()).isEqualTo("ES512");
        assertThat(header.path("typ").textValue()).isEqualTo("JWT");
        assertThat(header.path("kid").textValue()).isNotEmpty();
        assertThat(claims.path("sub").textValue()).isEqualTo(Api.OWNER_ID);
        assertThat(claims.path("orgId").textValue()).isEqualTo(Api.ORG);
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(3600);
        assertThat(claims.has("iss") && claims.has("aud") && claims.has("sid") && claims.has("actorId"))
                .isTrue();
        assertThat(claims.path("jti").textValue()).isNotEmpty();
        assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(132);
    }

    @Test
    void aTokenThatIsNotOursIsRefusedWithoutABody() throws IOException {
        var good = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);
        var parts = good.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        var changed = url(payload.replace("62\"", "63\""));
        var unsigned = url("{\"alg\":\"none\"}");

        for (var token : List.of(
                parts[0] + "." + changed + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + "." + "A".repeat(176),
                unsigned + "." + parts[1] + ".",
                unsigned + "." + parts[1] + "." + parts[2],
                url("{\"alg\":\"HS512\"}") + "." + parts[1] + "." + parts[2],
                foreign(),
                "abc",
                "a.b.c",
                "..",
                good + "x",
                good + "=",
                good + good)) {
            assertRefused(token);
        }
        assertThat(status(good)).isEqualTo(200);
    }

    @Test
    void aRevokedTokenIsRefusedAndOthersAreNot() {
        var token = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);
        var other = Api.token(Api.OWNER_ID, Api.OWNER_SECRET);
        assertThat(status(token)).isEqualTo(200);

        var answer =
                post(basic(Api.OWNER_ID, Api.OWNER_SECRET), REVOKE, "token=" + token + "&token_type_hint=access_token");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertRefused(token);
        assertThat(status(other)).isEqualTo(200);
    }

    @Test
    void revokingTextThatIsNoTokenSucceeds() {
        assertThat(post(basic(Api.OWNER_ID, Api.OWNER_SECRET), REVOKE, "token=garbage")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void revokingNothingIsRefused() {
        var answer = post(basic(Api.OWNER_ID, Api.OWNER_SECRET), REVOKE, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\":\"invalid_request\"");
    }

    private static String foreign() {
        var tokens = SignedTokens.with(SignedTokens.keys(), Clock.systemUTC(), Map.of());
        return tokens.issue(new Credential.ServiceAccount(
                Api.OWNER_ID,
                new Secret(Api.OWNER_SECRET),
                new Credential.Grants(Api.ORG, Set.of(Role.ORG_OWNER), Map.of(), List.of())));
    }

    private static void assertRefused(String token) {
        var answer = Api.anonymous()
                .with("Authorization", "Bearer " + token)
                .with("Accept", Api.VERSIONED)
                .get("/api/atlas/v2/groups");
        assertThat(answer.statusCode()).as(token).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
    }

    private static int status(String token) {
        return Api.anonymous()
                .with("Authorization", "Bearer " + token)
                .with("Accept", Api.VERSIONED)
                .get("/api/atlas/v2/groups/" + Api.PROJECT)
                .statusCode();
    }

    private static Api basic(String id, String secret) {
        return Api.anonymous().with("Authorization", "Basic " + base64(id + ":" + secret));
    }

    private static HttpResponse<String> post(Api caller, String path, String form) {
        return caller.with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, form);
    }

    private static String tokenOf(HttpResponse<String> answer) {
        return Api.json(answer).path("access_token").textValue();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static JsonNode decode(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
