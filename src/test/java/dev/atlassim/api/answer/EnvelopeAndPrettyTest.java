package dev.atlassim.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnvelopeAndPrettyTest {

    private static final String BODY = "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"k-0001-2222\",\"routingKey\":\"night\"}";

    private String list;
    private String one;
    private String shown;

    @BeforeEach
    void configureOne() {
        var project = Api.newProject();
        list = Api.integrations(project);
        one = Api.integrations(project, "VICTOR_OPS");
        var id = Api.json(Api.owner().post(one, BODY)).at("/results/0/id").textValue();
        shown = "{\"apiKey\":\"*******2222\",\"id\":\"" + id + "\",\"routingKey\":\"night\",\"type\":\"VICTOR_OPS\"}";
    }

    @Test
    void aListIsItsOwnEnvelope() {
        assertThat(Api.owner().get(list + "?envelope=true").body())
                .isEqualTo("{\"links\":[{\"href\":\"" + Api.base() + list
                        + "?envelope=true&pageNum=1&itemsPerPage=100\",\"rel\":\"self\"}],\"results\":[" + shown
                        + "],\"status\":200,\"totalCount\":1}");
    }

    @Test
    void aSingleDocumentIsPutIntoAnEnvelope() {
        assertThat(Api.owner().get(one + "?envelope=true").body())
                .isEqualTo("{\"content\":" + shown + ",\"status\":200}");
    }

    @Test
    void theEnvelopeContainsTheStatusOfACreation() {
        var name = "envelope-" + list.substring(21, 45);
        var created = Api.owner()
                .post(
                        "/api/atlas/v2/groups?envelope=true",
                        "{\"name\":\"" + name + "\",\"orgId\":\"" + Api.ORG + "\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body())
                .startsWith("{\"content\":{\"clusterCount\":0,")
                .endsWith("},\"status\":201}");
    }

    @Test
    void aDeletionHasNoBodyInAnEnvelopeEither() {
        var deleted = Api.owner().delete(one + "?envelope=true&pretty=true");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
    }

    @Test
    void prettyIndentsAsAtlasDoes() {
        assertThat(Api.owner().get(one + "?pretty=true").body())
                .isEqualTo(shown.replace("{\"", "{\n  \"")
                        .replace(",\"", ",\n  \"")
                        .replace("\":", "\" : ")
                        .replace("}", "\n}"));
    }

    @Test
    void prettyListsKeepBracketsOnOneLine() {
        Api.owner().delete(one);
        assertThat(Api.owner().get(list + "?pretty=true").body()).isEqualTo("""
                        {
                          "links" : [ {
                            "href" : "%s%s?pretty=true&pageNum=1&itemsPerPage=100",
                            "rel" : "self"
                          } ],
                          "results" : [ ],
                          "totalCount" : 0
                        }""".formatted(Api.base(), list));
    }

    @Test
    void prettyPrintsErrorsToo() {
        Api.owner().delete(one);
        assertThat(Api.owner().get(one + "?pretty=true").body()).isEqualTo("""
                        {
                          "detail" : "The integration of type 'VICTOR_OPS' is not configured for this group.",
                          "error" : 404,
                          "errorCode" : "INTEGRATION_NOT_CONFIGURED",
                          "parameters" : [ "VICTOR_OPS" ],
                          "reason" : "Not Found"
                        }""");
    }

    @Test
    void falseAsksForNothing() {
        assertThat(Api.owner().get(one + "?pretty=false&envelope=false").body()).isEqualTo(shown);
    }

    @Test
    void errorsAreNotPutIntoEnvelopes() {
        Api.owner().delete(one);
        Refused.notConfigured("VICTOR_OPS").in(Api.owner().get(one + "?envelope=true"));
    }
}
