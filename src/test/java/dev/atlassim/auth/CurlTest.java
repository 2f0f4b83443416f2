package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.integration.IntegrationType;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The unmodified {@code curl}, called as the documentation calls it. */
@QuarkusTest
class CurlTest {

    private static final String USER = Api.OWNER_KEY + ":" + Api.OWNER_PRIVATE_KEY;

    static List<IntegrationType> types() {
        return IntegrationType.configurable();
    }

    @ParameterizedTest
    @MethodSource("types")
    void curlDoesAllFiveOperationsByDigest(IntegrationType type) throws Exception {
        var project = Api.newProject();
        var list = Api.integrations(project);
        var one = Api.integrations(project, type.name());
        var body = Requests.integration(type);

        assertThat(digest("GET", one, null)).endsWith("\n404");
        assertThat(digest("POST", one, body))
                .contains("\"type\":\"" + type + "\"")
                .endsWith("\n200");
        assertThat(digest("POST", one, body))
                .contains("INTEGRATION_ALREADY_CONFIGURED")
                .endsWith("\n409");
        assertThat(digest("GET", one, null))
                .contains("\"type\":\"" + type + "\"")
                .endsWith("\n200");
        assertThat(digest("GET", list, null)).contains("\"totalCount\":1").endsWith("\n200");
        assertThat(digest("PUT", one, body)).contains("\"totalCount\":1").endsWith("\n200");
        assertThat(digest("DELETE", one, null)).isEqualTo("\n204");
        assertThat(digest("GET", list, null)).contains("\"totalCount\":0").endsWith("\n200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?envelope=false&pretty=true"})
    void theDigestRequestOfTheDocumentationWorks(String query) throws Exception {
        var path = Api.integrations(Api.newProject(), "PAGER_DUTY") + query;

        var answer = curl(
                "--user",
                USER,
                "--digest",
                "--include",
                "--header",
                "Accept: application/vnd.atlas.2025-03-12+json",
                "--header",
                "Content-Type: application/json",
                "-X",
                "PUT",
                Api.base() + path,
                "-d",
                Requests.integration(IntegrationType.PAGER_DUTY));

        assertUpdated(answer);
        assertThat(answer).startsWith("HTTP/1.1 401 Unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?envelope=false&pretty=true"})
    void theBearerRequestOfTheDocumentationWorks(String query) throws Exception {
        var path = Api.integrations(Api.newProject(), "PAGER_DUTY") + query;

        var answer = curl(
                "--include",
                "--header",
                "Authorization: Bearer " + Api.token(Api.OWNER_ID, Api.OWNER_SECRET),
                "--header",
                "Accept: application/vnd.atlas.2025-03-12+json",
                "--header",
                "Content-Type: application/json",
                "-X",
                "PUT",
                Api.base() + path,
                "-d",
                Requests.integration(IntegrationType.PAGER_DUTY));

        assertUpdated(answer);
        assertThat(answer).startsWith("HTTP/1.1 200 OK");
    }

    private static void assertUpdated(String answer) {
        assertThat(answer)
                .containsIgnoringCase("Content-Type: application/vnd.atlas.2023-01-01+json;charset=utf-8")
                .containsPattern("\"serviceKey\" ?: ?\"\\*{28}cdef\"")
                .endsWith("\n200");
    }

    private static String digest(String method, String path, String body) throws Exception {
        var arguments = new ArrayList<>(List.of("--digest", "--user", USER, "-X", method));
        arguments.addAll(List.of("-H", "Accept: application/vnd.atlas.2025-03-12+json"));
        if (body != null) {
            arguments.addAll(List.of("-H", "Content-Type: application/json", "-d", body));
        }
        arguments.add(Api.base() + path);
        return curl(arguments.toArray(String[]::new));
    }

    /** What curl prints, and on a line of its own the status. */
    private static String curl(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--write-out", "\\n%{http_code}"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
