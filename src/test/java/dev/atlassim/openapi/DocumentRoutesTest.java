package dev.atlassim.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents in each format, and the page that shows them. */
@QuarkusTest
class DocumentRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/q/openapi, , application/yaml, Atlas Simulator",
        "/q/openapi, application/json, application/json, Atlas Simulator",
        "/q/openapi?format=JSON, , application/json, Atlas Simulator",
        "/q/openapi.json, application/yaml, application/json, Atlas Simulator",
        "/q/openapi.yaml, application/json, application/yaml, Atlas Simulator",
        "/q/openapi.yml, , application/yaml, Atlas Simulator",
        "/q/openapi-control, , application/yaml, Atlas Simulator: control API",
        "/q/openapi-control.json, , application/json, Atlas Simulator: control API",
    })
    void aDocumentComesInTheFormatAskedFor(String path, String accept, String type, String title) {
        var request = Api.anonymous();
        var answer = (accept == null ? request : request.with("Accept", accept)).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type + ";charset=UTF-8");
        assertThat(answer.body())
                .startsWith(type.endsWith("json") ? "{" : "---")
                .containsPattern("title\"? ?: \"?" + title);
    }

    @Test
    void thePageShowsBothDocuments() {
        var page = Api.anonymous().get("/q/swagger-ui/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("{url: \"/q/openapi\", name: \"atlas\"}", "{url: \"/q/openapi-control\", name: \"control\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui.css, text/css",
        "theme-feeling-blue.css, text/css",
        "style.css, text/css",
        "swagger-ui-bundle.js, text/javascript",
        "swagger-ui-standalone-preset.js, text/javascript",
        "oauth2-redirect.html, text/html",
        "favicon.ico, image/x-icon",
        "logo.png, image/png",
    })
    void whatThePageNeedsIsThere(String file, String type) {
        var answer = Api.anonymous().get("/q/swagger-ui/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).startsWith(type);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void thePageIsFoundWithoutItsSlash() {
        var answer = Api.anonymous().get("/q/swagger-ui");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/q/swagger-ui/");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        assertThat(Api.anonymous().send("HEAD", "/q/openapi", "").statusCode()).isEqualTo(200);
        assertThat(Api.anonymous().send("HEAD", "/q/swagger-ui/style.css", "").statusCode())
                .isEqualTo(200);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }
}
