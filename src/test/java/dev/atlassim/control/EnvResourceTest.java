package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class EnvResourceTest {

    private static final String ENV = "/_simulator/env";

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "curl,ATLAS_BASE_URL,'',PUBLIC_KEY,PRIVATE_KEY,ORG_ID,GROUP_ID",
        "atlas-cli,MONGODB_ATLAS_OPS_MANAGER_URL,/,MONGODB_ATLAS_PUBLIC_API_KEY,MONGODB_ATLAS_PRIVATE_API_KEY,"
                + "MONGODB_ATLAS_ORG_ID,MONGODB_ATLAS_PROJECT_ID",
        "terraform,MONGODB_ATLAS_BASE_URL,/,MONGODB_ATLAS_PUBLIC_KEY,MONGODB_ATLAS_PRIVATE_KEY,"
                + "MONGODB_ATLAS_ORG_ID,MONGODB_ATLAS_PROJECT_ID",
        "go-sdk,MONGODB_ATLAS_BASE_URL,'',MONGODB_ATLAS_PUBLIC_KEY,MONGODB_ATLAS_PRIVATE_KEY,"
                + "MONGODB_ATLAS_ORG_ID,MONGODB_ATLAS_PROJECT_ID"
    })
    void eachClientGetsTheNamesThatItReads(
            String client, String url, String end, String publicKey, String privateKey, String org, String project) {
        control()
                .queryParam("format", "json")
                .queryParam("client", client)
                .when()
                .get(ENV)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body(url, equalTo(ControlledWorld.base() + end))
                .body(publicKey, equalTo(ControlledWorld.OWNER.username()))
                .body(privateKey, equalTo(ControlledWorld.OWNER.password()))
                .body(org, equalTo(ControlledWorld.ORG))
                .body(project, equalTo(ControlledWorld.PROJECT));
    }

    @ParameterizedTest
    @EnumSource(ClientEnv.class)
    void theFormatsSayTheSame(ClientEnv client) {
        var dotenv = control()
                .when()
                .get(ENV + "?format=dotenv&client=" + client.id())
                .then()
                .contentType(ContentType.TEXT)
                .extract()
                .asString();
        var json = control()
                .when()
                .get(ENV + "?format=json&client=" + client.id())
                .as(JsonNode.class)
                .properties();

        assertThat(dotenv)
                .isEqualTo(json.stream()
                        .map(e -> e.getKey() + "=" + e.getValue().textValue() + "\n")
                        .collect(Collectors.joining()));
        assertThat(env("?client=" + client.id())).isEqualTo(dotenv.replaceAll("(?m)^(?=.)", "export "));
    }

    @Test
    void theDefaultIsCurlInAShell() {
        assertThat(env(""))
                .isEqualTo(env("?client=curl&format=shell"))
                .contains("export CLIENT_ID=" + ControlledWorld.CLIENT_ID + "\n");
    }

    @Test
    void aSandboxIsNamedByItsId() {
        var made = sandbox(null);

        var env = control()
                .queryParam("format", "json")
                .queryParam("sandbox", made.path("id").textValue())
                .when()
                .get(ENV)
                .as(JsonNode.class);

        assertThat(env).isEqualTo(made.path("env").path("curl"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a#b     | 'a#b'           | 'a#b'",
                "$(x)    | '$(x)'          | '$(x)'",
                "$(x)'y  | '$(x)'\\''y'    | ~\"\\$(x)'y\"~",
                "a'b\\c | 'a'\\''b\\c'     | ~\"a'b\\\\c\"~"
            })
    void valuesWithSpecialCharactersAreQuotedForTheirReader(String key, String shell, String dotenv) {
        control()
                .body("organizations: [{name: o, apiKeys: [{publicKey: k, privateKey: \"" + key.replace("\\", "\\\\")
                        + "\"}]}]")
                .when()
                .put("/_simulator/scenario")
                .then()
                .statusCode(200);

        assertThat(env("")).contains("export PRIVATE_KEY=" + shell + "\n");
        assertThat(env("?format=dotenv")).contains("PRIVATE_KEY=" + dotenv + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?client=terrafrom | 400 | client must be one of curl, atlas-cli, terraform, go-sdk, not 'terrafrom'; did you mean 'terraform'?",
                "?format=xml       | 400 | format must be one of shell, json, dotenv, not 'xml'",
                "?sandbox=none     | 404 | there is no organization or sandbox 'none'"
            })
    void unknownValuesAreRefused(String query, int status, String message) {
        control().when().get(ENV + query).then().statusCode(status).body("error", equalTo(message));
    }

    @Test
    void aScenarioWithoutOrganizationsHasNothingToExport() {
        control().body("seed: 1").when().put("/_simulator/scenario").then().statusCode(200);

        control().when().get(ENV).then().statusCode(404);
    }

    private static String env(String query) {
        return control()
                .when()
                .get(ENV + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
