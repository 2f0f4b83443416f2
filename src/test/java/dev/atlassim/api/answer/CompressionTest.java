package dev.atlassim.api.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that asks for gzip gets the same answer as any other, compressed. */
@QuarkusTest
class CompressionTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CODING = "Content-Encoding";

    private static HttpResponse<byte[]> send(Api caller, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Api.base() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!caller.headers().isEmpty()) {
            request.headers(caller.headers().toArray(String[]::new));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Api asking(Api caller) {
        return caller.with("Accept-Encoding", "gzip").with("Content-Type", "application/json");
    }

    private static String decoded(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().allValues(CODING)).containsExactly("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(gzip.readAllBytes(), UTF_8);
        }
    }

    private static Map<String, ?> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(List.of(CODING, "Content-Length", "Date", "RateLimit-Remaining"));
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "owner, /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8, 200",
        "owner, /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations?pretty=true&envelope=true, 200",
        "owner, /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/DATADOG?envelope=perhaps, 400",
        "owner, /api/atlas/v2/groups/000000000000000000000000, 404",
        "owner, /api/atlas/v2/nowhere, 404",
        "nobody, /api/atlas/v2/groups, 401",
    })
    void theAnswerIsTheSameButForItsCoding(String who, String path, int status) throws Exception {
        var caller = who.equals("owner") ? Api.owner() : Api.anonymous();
        var plain = send(caller, "GET", path, null);
        var compressed = send(asking(caller), "GET", path, null);

        assertThat(plain.statusCode()).isEqualTo(status);
        assertThat(plain.headers().firstValue(CODING)).isEmpty();
        assertThat(compressed.statusCode()).isEqualTo(status);
        assertThat(decoded(compressed)).isEqualTo(new String(plain.body(), UTF_8));
        if (who.equals("owner")) {
            assertThat(headers(compressed)).isEqualTo(headers(plain));
        }
    }

    @Test
    void theAnswerToPostIsCompressed() throws Exception {
        var answer = send(asking(Api.owner()), "POST", "/api/atlas/v2/groups", "{");

        assertThat(decoded(answer)).contains("MALFORMED_JSON");
        assertThat(Api.json(Api.anonymous().get("/_simulator/requests?limit=1")).toString())
                .contains("MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT", "DELETE"})
    void otherMethodsAreNot(String method) throws Exception {
        var answer = send(asking(Api.owner()), method, "/api/atlas/v2/groups/000000000000000000000000", "{}");

        assertThat(answer.headers().firstValue(CODING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br, deflate", "gzip;q=0"})
    void aClientThatDoesNotAcceptGzipGetsNone(String accepted) throws Exception {
        var answer = send(Api.owner().with("Accept-Encoding", accepted), "GET", "/api/atlas/v2/groups", null);

        assertThat(answer.headers().firstValue(CODING)).isEmpty();
        assertThat(new String(answer.body(), UTF_8)).startsWith("{");
    }

    @Test
    void headHasNoBodyToCompress() throws Exception {
        assertThat(send(asking(Api.owner()), "HEAD", "/api/atlas/v2/groups", null)
                        .headers()
                        .firstValue(CODING))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformedJson", "unknownField", "wrongContentType"})
    void aFaultDeterminesTheBytesOfItsAnswer(String fault) throws Exception {
        Faults.set("{\"fault\": {\"type\": \"" + fault + "\"}}");
        try {
            var path = "/api/atlas/v2/groups/" + Api.PROJECT;
            var plain = send(Api.owner(), "GET", path, null);
            var asked = send(asking(Api.owner()), "GET", path, null);

            assertThat(asked.headers().firstValue(CODING)).isEmpty();
            assertThat(asked.body().length).isEqualTo(plain.body().length);
        } finally {
            Faults.clear();
        }
    }
}
