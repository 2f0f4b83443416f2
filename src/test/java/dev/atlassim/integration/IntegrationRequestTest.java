package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a request to create or update an integration before, or apart from, its single fields. */
@QuarkusTest
class IntegrationRequestTest {

    private static final int LIMIT = 1_048_576;
    private static final Refused TOO_LONG = Refused.with(
            413, "REQUEST_ENTITY_TOO_LARGE", "The request body exceeds the limit of 1048576 bytes.", LIMIT);
    private static final String VICTOR_OPS = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001-2222\"}";

    private String project;

    @BeforeEach
    void openProject() {
        project = Api.newProject();
    }

    @ParameterizedTest
    @MethodSource
    void aBodyThatIsNotOneJsonObjectIsRefused(String body, Refused expected) {
        assertBothRefused("VICTOR_OPS", body, expected);
    }

    static Stream<Arguments> aBodyThatIsNotOneJsonObjectIsRefused() {
        return Stream.of(
                Arguments.of("", Refused.noObject()),
                Arguments.of("  \n", Refused.noObject()),
                Arguments.of("null", Refused.noObject()),
                Arguments.of("[]", Refused.noObject()),
                Arguments.of("[" + VICTOR_OPS + "]", Refused.noObject()),
                Arguments.of("\"VICTOR_OPS\"", Refused.noObject()),
                Arguments.of("42", Refused.noObject()),
                Arguments.of("true", Refused.noObject()),
                Arguments.of("{", Refused.malformed()),
                Arguments.of("{\"type\":\"VICTOR_OPS\"", Refused.malformed()),
                Arguments.of("{type:\"VICTOR_OPS\"}", Refused.malformed()),
                Arguments.of("{'type':'VICTOR_OPS'}", Refused.malformed()),
                Arguments.of("{\"type\":\"VICTOR_OPS\",}", Refused.malformed()),
                Arguments.of("type=VICTOR_OPS", Refused.malformed()),
                Arguments.of(VICTOR_OPS + "}", Refused.malformed()),
                Arguments.of(VICTOR_OPS + VICTOR_OPS, Refused.malformed()),
                Arguments.of(VICTOR_OPS + " x", Refused.malformed()),
                Arguments.of("{\"type\":\"VICTOR_OPS\",\"apiKey\":\"a\",\"apiKey\":\"b\"}", Refused.kind("apiKey")),
                Arguments.of("{\"type\":\"VICTOR_OPS\",\"type\":\"VICTOR_OPS\"}", Refused.kind("type")));
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void theTypeInTheBodyMustBeThatOfThePath(IntegrationType type) {
        var body = Samples.whole(type);
        assertBothRefused(type.name(), body.deepCopy().without("type").toString(), Refused.missing("type"));
        assertBothRefused(type.name(), body.deepCopy().putNull("type").toString(), Refused.missing("type"));
        assertBothRefused(type.name(), body.deepCopy().put("type", 1).toString(), Refused.kind("type"));
        assertBothRefused(type.name(), body.deepCopy().put("type", "FLOWDOCK").toString(), Refused.choice("FLOWDOCK"));
        assertBothRefused(type.name(), body.deepCopy().put("type", "").toString(), Refused.choice(""));
        for (var other : IntegrationType.values()) {
            if (other != type) {
                assertBothRefused(
                        type.name(), body.deepCopy().put("type", other.name()).toString(), Refused.attribute("type"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.integration.Samples#types")
    void anIdMayBeSentAndMeansNothing(IntegrationType type) {
        var path = Api.integrations(project, type.name());
        for (var id : new String[] {"", "0123456789abcdef01234567", null}) {
            var answer = Api.owner().put(path, Samples.whole(type).put("id", id).toString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Api.json(answer).path("results").path(0).path("id").textValue())
                    .matches("[0-9a-f]{24}")
                    .isNotEqualTo(id);
        }
        Refused.kind("id")
                .in(Api.owner().put(path, Samples.whole(type).put("id", 1).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOWDOCK", "datadog", "DATADOG%20", "a%2Fb"})
    void aTypeThatAtlasDoesNotKnowIsRefusedInThePath(String type) {
        var expected = Refused.choice(type.replace("%20", " ").replace("%2F", "/"));
        Stream.of("GET", "DELETE").forEach(method -> expected.in(send(method, type, null)));
        assertBothRefused(type, VICTOR_OPS, expected);
    }

    @Test
    void hipChatIsKnownAndRefused() {
        var expected = Refused.badRequest(
                "HIPCHAT_NOT_SUPPORTED", "HipChat integration is only supported for Ops Manager projects.");
        Stream.of("GET", "DELETE").forEach(method -> expected.in(send(method, "HIP_CHAT", null)));
        assertBothRefused("HIP_CHAT", "{\"type\":\"HIP_CHAT\"}", expected);
    }

    @Test
    void aBodyMayBeAsLongAsTheLimitAndNotLonger() {
        var longest = " ".repeat(LIMIT - VICTOR_OPS.length()) + VICTOR_OPS;
        assertThat(send("PUT", "VICTOR_OPS", longest).statusCode()).isEqualTo(200);
        assertThat(send("DELETE", "VICTOR_OPS", null).statusCode()).isEqualTo(204);
        assertBothRefused("VICTOR_OPS", longest + " ", TOO_LONG);
    }

    @Test
    void theLimitHoldsForABodyOfUnannouncedLengthToo() throws IOException, InterruptedException {
        var longest = " ".repeat(LIMIT - VICTOR_OPS.length()) + VICTOR_OPS;
        TOO_LONG.in(putInChunks(longest + " "));
        assertThat(putInChunks(longest).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "json", "*/*"})
    void aBodyThatIsNoJsonByItsTypeIsRefused(String contentType) {
        var expected = Refused.with(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "Content type " + contentType
                        + " is not supported; send application/json or application/vnd.atlas.*+json.",
                contentType);
        Stream.of("POST", "PUT")
                .forEach(method -> expected.in(Api.owner()
                        .with("Content-Type", contentType)
                        .send(method, Api.integrations(project, "VICTOR_OPS"), VICTOR_OPS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON",
                "application/vnd.atlas.2023-01-01+json",
                "application/vnd.atlas.2025-03-12+json;charset=utf-8"
            })
    void jsonIsTakenUnderEveryNameThatClientsGiveIt(String contentType) {
        var answer = Api.owner()
                .with("Content-Type", contentType)
                .send("PUT", Api.integrations(project, "VICTOR_OPS"), VICTOR_OPS);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyWithoutAContentTypeIsTakenForJson() {
        var answer = Api.owner().send("PUT", Api.integrations(project, "VICTOR_OPS"), VICTOR_OPS);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> putInChunks(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Api.base() + Api.integrations(project, "VICTOR_OPS")))
                .headers(Api.owner()
                        .with("Content-Type", "application/json")
                        .headers()
                        .toArray(String[]::new))
                .PUT(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String type, String body) {
        var api = body == null ? Api.owner() : Api.owner().with("Content-Type", "application/json");
        return api.send(method, Api.integrations(project, type), body);
    }

    private void assertBothRefused(String type, String body, Refused expected) {
        expected.in(send("POST", type, body));
        expected.in(send("PUT", type, body));
        assertThat(Api.owner().get(Api.integrations(project)).body())
                .isEqualTo(Samples.page(Api.integrations(project)));
    }
}
