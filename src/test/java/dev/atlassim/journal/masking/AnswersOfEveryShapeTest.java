package dev.atlassim.journal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not every answer is a JSON object. */
@QuarkusTest
class AnswersOfEveryShapeTest {

    @ParameterizedTest
    @CsvSource({
        "settings, OBJECT",
        "limits, ARRAY",
        "limits?secret=5ec2e7, ARRAY",
        "managedSlowMs, BOOLEAN",
        "managedSlowMs?secret=5ec2e7, BOOLEAN"
    })
    void everyAnswerIsKeptAndShown(String path, String kind) {
        var group = "/api/atlas/v2/groups/" + Api.newProject();

        assertThat(Api.owner().get(group + "/" + path).statusCode()).isEqualTo(200);

        var kept = Api.json(Api.anonymous().get("/_simulator/requests?limit=1"));
        assertThat(kept.at("/requests/0/request/path").asText()).startsWith(group);
        assertThat(kept.at("/requests/0/response/body").getNodeType()).hasToString(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings | {'isDataExplorerEnabled':true,'isDataValidationEnabled':'5ec2e7'}"
                        + " | {'isDataExplorerEnabled':true,'isDataValidationEnabled':'****'}",
                "settings | {'other':true,'value':7} | {'other':'****','value':'****'}",
                "limits/dataFederation.bytesProcessed.daily"
                        + " | {'name':'dataFederation.bytesProcessed.daily','value':7,'defaultLimit':1}"
                        + " | {'name':'dataFederation.bytesProcessed.daily','value':7,'defaultLimit':'****'}",
                "limits/dataFederation.bytesProcessed.daily | {'name':'5ec2e7','value':'5ec2e7'}"
                        + " | {'name':'****','value':'****'}",
                "teams/4888442a3354817a7320eb64"
                        + " | {'teamId':'4888442a3354817a7320eb64','roleNames':['GROUP_OWNER']}"
                        + " | {'teamId':'4888442a3354817a7320eb64','roleNames':['GROUP_OWNER']}",
                "teams/4888442a3354817a7320eb64 | {'roleNames':['GROUP_OWNER','5ec2e7']} | {'roleNames':'****'}"
            })
    void ofABodyIsKeptWhatIsSurelyNoSecret(String path, String sent, String kept) {
        var group = "/api/atlas/v2/groups/" + Api.newProject();

        Api.owner().patch(group + "/" + path, sent.replace('\'', '"'));

        var shown = Api.json(Api.anonymous().get("/_simulator/requests?limit=1"));
        assertThat(shown.at("/requests/0/request/body")).hasToString(kept.replace('\'', '"'));
        assertThat(shown.toString()).doesNotContain("5ec2e7");
    }
}
