package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Digest headers of real clients: how they write them, and which uri they sign. */
@QuarkusTest
class DigestClientsTest {

    private static final Digest OWNER = new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY);

    /** How clients write the header. The values of the count and the client's nonce are those of {@link Digest}. */
    enum Form {
        CURL("Digest username=\"%u\",realm=\"MMS Public API\",nonce=\"%n\",uri=\"%p\",cnonce=\"0a4f113b\","
                + "nc=00000001,algorithm=MD5,response=\"%r\",qop=\"auth\""),
        GO("Digest username=\"%u\", realm=\"MMS Public API\", nonce=\"%n\", uri=\"%p\", response=\"%r\","
                + " algorithm=\"MD5\", cnonce=\"0a4f113b\", qop=auth, nc=00000001"),
        PYTHON_REQUESTS("Digest username=\"%u\", realm=\"MMS Public API\", nonce=\"%n\", uri=\"%p\", response=\"%r\","
                + " algorithm=\"MD5\", qop=\"auth\", nc=00000001, cnonce=\"0a4f113b\""),
        PYTHON_URLLIB("Digest username=\"%u\", realm=\"MMS Public API\", nonce=\"%n\", uri=\"%p\", response=\"%r\","
                + " algorithm=\"MD5\", qop=auth, nc=00000001, cnonce=\"0a4f113b\""),
        APACHE_HTTP_CLIENT("Digest username=\"%u\", realm=\"MMS Public API\", nonce=\"%n\", uri=\"%p\","
                + " response=\"%r\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", algorithm=MD5"),
        JAVA_HTTP_URL_CONNECTION("Digest username=\"%u\", realm=\"MMS Public API\", nonce=\"%n\", nc=00000001,"
                + " uri=\"%p\", response=\"%r\", algorithm=MD5, cnonce=\"0a4f113b\", qop=auth"),
        RUBY_NET_HTTP("Digest username=\"%u\", realm=\"MMS Public API\", algorithm=MD5, qop=auth, uri=\"%p\","
                + " nonce=\"%n\", nc=00000001, cnonce=\"0a4f113b\", response=\"%r\""),
        RUBY_HTTPARTY("Digest username=\"%u\", realm=\"MMS Public API\", nonce=\"%n\", uri=\"%p\", response=\"%r\","
                + " algorithm=\"MD5\", cnonce=\"0a4f113b\", qop=\"auth\", nc=00000001"),
        AXIOS("Digest username=\"%u\",realm=\"MMS Public API\",nonce=\"%n\",uri=\"%p\",qop=\"auth\","
                + "algorithm=\"MD5\",response=\"%r\",nc=\"00000001\",cnonce=\"0a4f113b\"");

        private final String header;

        Form(String header) {
            this.header = header;
        }
    }

    /** Which uri a client signs instead of the request target, by how the journal shows it. */
    private static Map<String, String> otherUris(String groupId) {
        var path = "/api/atlas/v2/groups/" + groupId;
        return Map.of(
                path,
                path,
                "/groups/" + groupId + "?pretty=true",
                "/groups/" + groupId + "?pretty=true",
                "/groups/" + groupId,
                "/groups/" + groupId,
                "http://name:secret@localhost" + path + "?pretty=true",
                "localhost" + path + "?pretty=true",
                path + "?pretty=true&page=17",
                path + "?pretty=true&page=****",
                "/",
                "/");
    }

    static Stream<Arguments> formsAndUris() {
        var groupId = "{groupId}";
        return Arrays.stream(Form.values())
                .flatMap(form -> otherUris(groupId).keySet().stream().map(uri -> Arguments.of(form, uri)));
    }

    @ParameterizedTest
    @EnumSource
    void theHeaderOfEachClientIsRead(Form form) {
        var groupId = Api.newProject();
        var target = "/api/atlas/v2/groups/" + groupId + "?pretty=true";

        assertThat(send(form, target, target)).isEqualTo(200);
        assertThat(recorded(groupId).path("signedIn").asBoolean()).isTrue();
        assertThat(recorded(groupId).has("signedUri")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("formsAndUris")
    void anotherUriThanTheRequestTargetMayBeSigned(Form form, String uri) {
        var target = "/api/atlas/v2/groups/" + Api.EMPTY_PROJECT + "?pretty=true";

        assertThat(send(form, target, uri.replace("{groupId}", Api.EMPTY_PROJECT)))
                .isEqualTo(200);
    }

    @Test
    void theJournalShowsWhichUriWasSigned() {
        var groupId = Api.newProject();
        var target = "/api/atlas/v2/groups/" + groupId + "?pretty=true";
        otherUris(groupId).forEach((uri, shown) -> {
            assertThat(send(Form.AXIOS, target, uri)).isEqualTo(200);
            assertThat(recorded(groupId).path("signedUri").asText()).isEqualTo(shown);
            assertThat(Api.anonymous()
                            .get("/_simulator/requests?format=text&limit=1&groupId=" + groupId)
                            .body())
                    .contains(" by atlasdev, signed for " + shown + "\n");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSignatureIsOverTheUriThatTheHeaderNames(Form form) {
        var target = "/api/atlas/v2/groups/" + Api.EMPTY_PROJECT;
        var header = OWNER.headerAs(form.header, "GET", "/groups", Digest.nonce());

        var answer = Api.anonymous()
                .with("Authorization", header.replace("uri=\"/groups\"", "uri=\"/orgs\""))
                .with("X-Simulator-Explain", "true")
                .get(target);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("X-Simulator-Explanation"))
                .contains("sign-in: the private key for 'atlasdev' is wrong, or the signature is not over GET and the"
                        + " uri '/orgs' that the Digest header names");
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, false, 'sign-in: the count nc=00000000 is wrong: the first request with a nonce has the count"
                + " nc=00000001'",
        "00000001, true, 'sign-in: the nonce is unknown or has expired, or its count 00000001 was used before'",
    })
    void onlyANonceThatANewOneReplacesIsStale(String count, boolean stale, String explanation) {
        var target = "/api/atlas/v2/groups/" + Api.EMPTY_PROJECT;
        var nonce = Digest.nonce();
        var signed = Api.anonymous()
                .with("Accept", Api.LATEST)
                .with("X-Simulator-Explain", "true")
                .with("Authorization", OWNER.header("GET", target, nonce, count));
        if (stale) {
            assertThat(signed.get(target).statusCode()).isEqualTo(200);
        }

        var answer = signed.get(target);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .endsWith(", qop=\"auth\", stale=" + stale);
        assertThat(answer.headers().firstValue("X-Simulator-Explanation")).contains(explanation);
    }

    private static int send(Form form, String target, String uri) {
        return Api.anonymous()
                .with("Accept", Api.LATEST)
                .with("Authorization", OWNER.headerAs(form.header, "GET", uri, Digest.nonce()))
                .get(target)
                .statusCode();
    }

    private static JsonNode recorded(String groupId) {
        return Api.json(Api.anonymous().get("/_simulator/requests?limit=1&groupId=" + groupId))
                .at("/requests/0/request");
    }
}
