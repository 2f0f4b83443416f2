package dev.atlassim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.integration.IntegrationType;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Events as they were recorded 2026-08-10, byte for byte but for ids, dates, hosts and addresses. The events of integrations
 * were not recorded; their keys are those of other events about which nothing else is known.
 */
@QuarkusTest
class RecordedEventsTest {

    private static final String ROOT = "/api/atlas/v2";
    private static final String QUERY = "?includeCount=false&includeRaw=false";
    private static final Digest OWNER = new Digest(Api.OWNER_KEY, Api.OWNER_PRIVATE_KEY);

    private String groupId;
    private String group;

    @BeforeEach
    void create() {
        groupId = Api.newProject();
        group = ROOT + "/groups/" + groupId;
    }

    @Test
    void anEventOfAProjectIsListedAsRecorded() {
        OWNER.send("PUT", group + "/integrations/PAGER_DUTY", Requests.integration(IntegrationType.PAGER_DUTY));

        var answer = Api.owner().get(group + "/events" + QUERY + "&eventType=INTEGRATION_CONFIGURED");

        assertThat(answer.statusCode()).isEqualTo(200);
        Headers.good(300, 299).varying().in(answer);
        assertThat(masked(answer)).isEqualTo("""
                {"links":[{"href":"@HOST@/api/atlas/v2/groups/@GROUP@/events?includeCount=false&includeRaw=false\
                &eventType=INTEGRATION_CONFIGURED&pageNum=1&itemsPerPage=100","rel":"self"}],"results":[\
                {"apiKeyId":"@ID@","created":"@DATE@","eventTypeName":"INTEGRATION_CONFIGURED","groupId":"@GROUP@",\
                "id":"@ID@","isGlobalAdmin":false,"links":[{"href":"@HOST@/api/atlas/v2/groups/@GROUP@/events/@ID@",\
                "rel":"self"}],"publicKey":"atlasdev","remoteAddress":"@ADDRESS@"}],"totalCount":0}""");
    }

    @Test
    void theEventsOfAnOrganizationAreListedAsRecorded() {
        OWNER.send("POST", group + "/teams", Api.quoted("[{'teamId':'" + Api.TEAM + "','roleNames':['GROUP_OWNER']}]"));
        OWNER.send("PATCH", group, Api.quoted("{'tags':[{'key':'a','value':'b'}]}"));
        OWNER.send("DELETE", group, null);

        var answer = Api.owner()
                .get(ROOT + "/orgs/" + Api.ORG + "/events" + QUERY
                        + "&minDate=2026-08-09T03%3A06%3A48Z&itemsPerPage=3");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Limit")).containsExactly("500");
        assertThat(masked(answer)).isEqualTo("""
                {"links":[{"href":"@HOST@/api/atlas/v2/orgs/@ORG@/events?includeCount=false&includeRaw=false\
                &minDate=2026-08-09T03%3A06%3A48Z&pageNum=1&itemsPerPage=3","rel":"self"}],"results":[\
                {"apiKeyId":"@ID@","created":"@DATE@","eventTypeName":"GROUP_DELETED","groupId":"@GROUP@","id":"@ID@",\
                "isGlobalAdmin":false,"links":[{"href":"@HOST@/api/atlas/v2/groups/@GROUP@/events/@ID@","rel":"self"}],\
                "orgId":"@ORG@","publicKey":"atlasdev","remoteAddress":"@ADDRESS@"},\
                {"apiKeyId":"@ID@","created":"@DATE@","eventTypeName":"GROUP_TAGS_MODIFIED","groupId":"@GROUP@",\
                "id":"@ID@","isGlobalAdmin":false,"links":[{"href":"@HOST@/api/atlas/v2/groups/@GROUP@/events/@ID@",\
                "rel":"self"}],"orgId":"@ORG@","publicKey":"atlasdev","remoteAddress":"@ADDRESS@",\
                "resourceId":"@GROUP@","resourceType":"project"},\
                {"apiKeyId":"@ID@","created":"@DATE@","eventTypeName":"TEAM_ADDED_TO_GROUP","groupId":"@GROUP@",\
                "id":"@ID@","isGlobalAdmin":false,"links":[{"href":"@HOST@/api/atlas/v2/groups/@GROUP@/events/@ID@",\
                "rel":"self"}],"orgId":"@ORG@","publicKey":"atlasdev","remoteAddress":"@ADDRESS@","teamId":"@TEAM@"}],\
                "totalCount":0}""");
    }

    @Test
    void aSingleEventIsTheSameAsInTheList() {
        var listed = Api.json(Api.owner().get(group + "/events")).at("/results/0");
        var id = listed.path("id").textValue();

        assertThat(Api.json(Api.owner().get(group + "/events/" + id))).isEqualTo(listed);

        var organization = ROOT + "/orgs/" + Api.ORG + "/events";
        var shared = Api.json(Api.owner().get(organization)).at("/results/0");
        assertThat(shared.path("id")).isEqualTo(listed.path("id"));
        assertThat(Api.json(Api.owner().get(organization + "/" + id))).isEqualTo(shared);
    }

    /** The keys are specified. */
    @Test
    void theTypesOfEventsAreListed() {
        var answer = Api.owner().get(ROOT + "/eventTypes?itemsPerPage=1&pageNum=2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Limit")).containsExactly("300");
        assertThat(Api.json(answer).path("totalCount").intValue()).isEqualTo(967);
        assertThat(Api.json(answer).at("/results/0").toString())
                .isEqualTo(Api.quoted(
                        "{'alertable':false,'description':'Account modified','eventType':'ACCOUNT_MODIFIED'}"));
    }

    private String masked(HttpResponse<String> answer) {
        return answer.body()
                .replace(Api.base(), "@HOST@")
                .replace(groupId, "@GROUP@")
                .replace(Api.ORG, "@ORG@")
                .replace(Api.TEAM, "@TEAM@")
                .replaceAll(
                        "\"remoteAddress\":\"(127\\.0\\.0\\.1|0:0:0:0:0:0:0:1)\"", "\"remoteAddress\":\"@ADDRESS@\"")
                .replaceAll("\\b[0-9a-f]{24}\\b", "@ID@")
                .replaceAll("\"created\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"", "\"created\":\"@DATE@\"");
    }
}
