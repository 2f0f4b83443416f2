package dev.atlassim.api.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codings of request bodies, in both APIs and both versions of HTTP. */
@QuarkusTest
class GzipBodyTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TEAM = """
            {"type": "PAGER_DUTY", "serviceKey": "0123456789abcdef0123456789abcdef"}
            """;
    private static final String NO_FAULTS = """
            {"faults": []}
            """;

    static Stream<Arguments> tooLong() {
        return Stream.of(
                arguments("/api/atlas/v2/groups", 1_048_577, "The request body exceeds the limit of 1048576 bytes."),
                arguments("/api/oauth/token", 1_048_577, "The request body exceeds the limit of 1048576 bytes."),
                arguments("/_simulator/faults", 10_000_001, "the body is longer than 10000000 bytes"));
    }

    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static HttpResponse<String> send(Api caller, String coding, String path, byte[] body, boolean known)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Api.base() + path))
                .version(known ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .headers(caller.with("Content-Type", "application/json")
                        .with("Content-Encoding", coding)
                        .headers()
                        .toArray(String[]::new))
                .POST(
                        known
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "gzip, false",
        "GZip, true",
        "x-gzip, true",
        "'identity, gzip', true",
        "identity, false",
        "'', true",
        "Identity, true"
    })
    void supportedCodingsAreDecoded(String coding, boolean known) throws Exception {
        var group = Api.newProject();
        var sent = TEAM.getBytes(UTF_8);
        var body = coding.toLowerCase(Locale.ROOT).contains("gzip") ? gzip(sent) : sent;

        var answer = send(Api.owner(), coding, Api.integrations(group, "PAGER_DUTY"), body, known);

        assertThat(answer.body()).contains("\"type\":\"PAGER_DUTY\"");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void theControlApiDecodesBodiesToo() throws Exception {
        var answer = send(Api.anonymous(), "gzip", "/_simulator/faults", gzip(NO_FAULTS.getBytes(UTF_8)), true);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, br", "gzip, gzip"})
    void otherCodingsAreRefusedByName(String coding) throws Exception {
        var atlas = send(Api.owner(), coding, "/api/atlas/v2/groups", new byte[] {1}, true);
        var control = send(Api.anonymous(), coding, "/_simulator/faults", new byte[] {1}, true);

        assertThat(atlas.statusCode()).isEqualTo(415);
        assertThat(Api.json(atlas).path("errorCode").textValue()).isEqualTo("UNSUPPORTED_CONTENT_ENCODING");
        assertThat(Api.json(atlas).path("detail").textValue())
                .isEqualTo("Content encoding " + coding + " is not supported; send gzip or identity.");
        assertThat(control.statusCode()).isEqualTo(415);
        assertThat(Api.json(control).path("error").textValue())
                .isEqualTo("Content-Encoding is '" + coding + "', but must be gzip or identity, or left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\u001f\u008b\b"})
    void whatIsNotGzipIsRefused(String body) throws Exception {
        var bytes = body.getBytes(ISO_8859_1);
        var atlas = send(Api.owner(), "gzip", "/api/atlas/v2/groups", bytes, true);
        var control = send(Api.anonymous(), "gzip", "/_simulator/faults", bytes, true);

        assertThat(atlas.statusCode()).isEqualTo(400);
        assertThat(Api.json(atlas).path("errorCode").textValue()).isEqualTo("MALFORMED_JSON");
        assertThat(control.statusCode()).isEqualTo(400);
        assertThat(Api.json(control).path("error").textValue())
                .isEqualTo("Content-Encoding is gzip, but the body is not");
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void theLimitHoldsForTheDecodedBody(String path, int size, String detail) throws Exception {
        for (var length : new int[] {size, 100_000_000}) {
            var answer = send(Api.owner(), "gzip", path, gzip(new byte[length]), true);

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains(detail);
        }
    }

    @Test
    void aDecodedBodyAtTheLimitIsRead() throws Exception {
        var answer = send(Api.owner(), "gzip", "/api/atlas/v2/groups", gzip(new byte[1_048_576]), true);

        assertThat(Api.json(answer).path("errorCode").textValue()).isEqualTo("MALFORMED_JSON");
    }
}
