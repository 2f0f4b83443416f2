package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.sandbox;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
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
    void eachClientIsToldUnderTheNamesThatItReads(
            String client, String url, String end, String publicKey, String privateKey, String org, String project) {
        var answer = control().get(ENV + "?format=json&client=" + client);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(fields(Api.json(answer)))
                .containsEntry(url, Api.base() + end)
                .containsEntry(publicKey, ControlledWorld.OWNER.username())
                .containsEntry(privateKey, ControlledWorld.OWNER.password())
                .containsEntry(org, ControlledWorld.ORG)
                .containsEntry(project, ControlledWorld.PROJECT);
    }

    @ParameterizedTest
    @EnumSource(ClientEnv.class)
    void theFormatsSayTheSame(ClientEnv client) {
        var json = fields(Api.json(control().get(ENV + "?format=json&client=" + client.id())));
        var dotenv = control().get(ENV + "?format=dotenv&client=" + client.id());
        var shell = control().get(ENV + "?client=" + client.id());

        assertThat(dotenv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(dotenv.body())
                .isEqualTo(json.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                        .collect(Collectors.joining()));
        assertThat(shell.body()).isEqualTo(dotenv.body().replaceAll("(?m)^(?=.)", "export "));
    }

    @Test
    void curlIsToldOfWhereNoClientIsNamed() {
        assertThat(control().get(ENV).body())
                .isEqualTo(control().get(ENV + "?client=curl&format=shell").body())
                .contains("export CLIENT_ID=" + ControlledWorld.CLIENT_ID + "\n");
    }

    @Test
    void aSandboxIsToldOfByItsId() {
        var made = sandbox(null);

        var env = Api.json(
                control().get(ENV + "?format=json&sandbox=" + made.path("id").textValue()));

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
    void whatWouldBeReadOtherwiseIsQuotedAsItsReaderTakesIt(String key, String shell, String dotenv) {
        control()
                .put(
                        "/_simulator/scenario",
                        "organizations: [{name: o, apiKeys: [{publicKey: k, privateKey: \"" + key.replace("\\", "\\\\")
                                + "\"}]}]");

        assertThat(control().get(ENV).body()).contains("export PRIVATE_KEY=" + shell + "\n");
        assertThat(control().get(ENV + "?format=dotenv").body()).contains("PRIVATE_KEY=" + dotenv + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?client=terrafrom | 400 | client must be one of curl, atlas-cli, terraform, go-sdk, not 'terrafrom'; did you mean 'terraform'?",
                "?format=xml       | 400 | format must be one of shell, json, dotenv, not 'xml'",
                "?sandbox=none     | 404 | there is no organization or sandbox 'none'"
            })
    void whatIsUnknownIsRefused(String query, int status, String message) {
        var answer = control().get(ENV + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.json(answer).path("error").textValue()).isEqualTo(message);
    }

    @Test
    void aScenarioWithoutOrganizationsHasNothingToExport() {
        control().put("/_simulator/scenario", "seed: 1");

        assertThat(control().get(ENV).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> fields(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().textValue(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }
}
