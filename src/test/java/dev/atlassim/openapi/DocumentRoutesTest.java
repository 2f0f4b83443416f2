package dev.atlassim.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents in each format, and the page that shows them. */
@QuarkusTest
class DocumentRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/q/openapi, */*, application/yaml, Atlas Simulator",
        "/q/openapi, application/json, application/json, Atlas Simulator",
        "/q/openapi?format=JSON, */*, application/json, Atlas Simulator",
        "/q/openapi.json, application/yaml, application/json, Atlas Simulator",
        "/q/openapi.yaml, application/json, application/yaml, Atlas Simulator",
        "/q/openapi.yml, */*, application/yaml, Atlas Simulator",
        "/q/openapi-control, */*, application/yaml, Atlas Simulator: control API",
        "/q/openapi-control.json, */*, application/json, Atlas Simulator: control API",
    })
    void aDocumentComesInTheFormatAskedFor(String path, String accept, String type, String title) {
        given().accept(accept)
                .when()
                .get(path)
                .then()
                .statusCode(200)
                .contentType(is(type + ";charset=UTF-8"))
                .body(startsWith(type.endsWith("json") ? "{" : "---"))
                .body(matchesPattern("(?s).*title\"? ?: \"?" + title + "\"?,?\n.*"));
    }

    @Test
    void thePageHasTheTitleOfTheProgramAndShowsBothDocuments() {
        given().when()
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .body(
                        containsString("<title>Atlas Simulator</title>"),
                        containsString("{url: \"/q/openapi\", name: \"atlas\"}"),
                        containsString("{url: \"/q/openapi-control\", name: \"control\"}"));
    }

    /** Swagger UI sends a document to a validator on the internet unless it is told otherwise. */
    @Test
    void thePageNamesNoOtherHost() {
        given().when()
                .get("/q/swagger-ui/")
                .then()
                .body(allOf(not(containsString("https://")), not(containsString("http://"))))
                .body(containsString("validatorUrl: 'none'"));
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
        given().when()
                .get("/q/swagger-ui/" + file)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .body(not(emptyString()));
    }

    @Test
    void thePageIsFoundWithoutItsSlash() {
        given().redirects()
                .follow(false)
                .when()
                .get("/q/swagger-ui")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/q/swagger-ui/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi-control", "/q/swagger-ui/style.css"})
    void headIsAnsweredWithoutABody(String path) {
        given().when().head(path).then().statusCode(200).body(emptyString());
    }
}
