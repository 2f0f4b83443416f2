package dev.atlassim.alert;

import static dev.atlassim.alert.AlertConfigJson.notifying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Terraform provider, the command line and the Kubernetes operator send, and what they need back. */
@QuarkusTest
class NotificationsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String MASKED_KEY = "*".repeat(28) + "cdef";

    private String groupId;
    private String path;

    @BeforeEach
    void create() {
        groupId = Api.newProject();
        path = AlertConfigJson.path(groupId);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(
                        "{'typeName':'DATADOG','datadogApiKey':'" + KEY + "','datadogRegion':'EU','intervalMin':5}",
                        "{'datadogApiKey':'" + MASKED_KEY
                                + "','datadogRegion':'EU','delayMin':0,'intervalMin':5,'notifierId':'N','typeName':'DATADOG'}"),
                arguments(
                        "{'typeName':'PAGER_DUTY','serviceKey':'" + KEY + "','region':''}",
                        "{'delayMin':0,'notifierId':'N','serviceKey':'" + MASKED_KEY + "','typeName':'PAGER_DUTY'}"),
                arguments(
                        "{'typeName':'OPS_GENIE','opsGenieApiKey':'a-b-c-d-e-f','opsGenieRegion':'US'}",
                        "{'delayMin':0,'notifierId':'N','opsGenieApiKey':'*******-e-f','opsGenieRegion':'US',"
                                + "'typeName':'OPS_GENIE'}"),
                arguments(
                        "{'typeName':'VICTOR_OPS','victorOpsApiKey':'a-b-c-d-e-f','victorOpsRoutingKey':'r'}",
                        "{'delayMin':0,'notifierId':'N','typeName':'VICTOR_OPS','victorOpsApiKey':'*******-e-f',"
                                + "'victorOpsRoutingKey':'r'}"),
                arguments(
                        "{'typeName':'SLACK','apiToken':'xoxb-1234567890','channelName':'alerts'}",
                        "{'apiToken':'***********7890','channelName':'alerts','delayMin':0,'intervalMin':0,"
                                + "'notifierId':'N','typeName':'SLACK'}"),
                arguments(
                        "{'typeName':'WEBHOOK','webhookUrl':'https://example.com/hooks/0123456789',"
                                + "'webhookSecret':'sesame-open'}",
                        "{'delayMin':0,'intervalMin':0,'notifierId':'N','typeName':'WEBHOOK','webhookSecret':'*******open',"
                                + "'webhookUrl':'https://example.com/****6789'}"),
                arguments(
                        "{'typeName':'EMAIL','emailAddress':'ada@example.com','emailEnabled':false,'smsEnabled':false,"
                                + "'roles':null,'apiToken':'','serviceKey':'','intervalMin':60}",
                        "{'delayMin':0,'emailAddress':'ada@example.com','intervalMin':60,'notifierId':'N',"
                                + "'typeName':'EMAIL'}"),
                arguments(
                        "{'typeName':'SMS','mobileNumber':'+15550100'}",
                        "{'delayMin':0,'intervalMin':0,'mobileNumber':'+15550100','notifierId':'N','typeName':'SMS'}"),
                arguments(
                        "{'typeName':'ORG','emailEnabled':true,'smsEnabled':false,'intervalMin':5,'delayMin':1}",
                        "{'delayMin':1,'emailEnabled':true,'intervalMin':5,'notifierId':'N','smsEnabled':false,"
                                + "'typeName':'ORG'}"),
                arguments(
                        "{'typeName':'USER','username':'ada@example.com','emailEnabled':true}",
                        "{'delayMin':0,'emailEnabled':true,'intervalMin':0,'notifierId':'N','typeName':'USER',"
                                + "'username':'ada@example.com'}"),
                arguments(
                        "{'typeName':'TEAM','teamId':'" + Api.TEAM + "','emailEnabled':true}",
                        "{'delayMin':0,'emailEnabled':true,'intervalMin':0,'notifierId':'N','teamId':'" + Api.TEAM
                                + "','typeName':'TEAM'}"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aNotificationIsShownWithTheFieldsOfItsTypeAndMaskedSecrets(String sent, String shown) {
        var created = Api.owner().post(path, notifying(sent));

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = Api.json(created).path("id").asText();
        for (var answer :
                new JsonNode[] {Api.json(created), Api.json(Api.owner().get(path + "/" + id))}) {
            var notification = answer.at("/notifications/0");
            var notifierId = notification.path("notifierId").asText();
            assertThat(notification).hasToString(Api.quoted(shown).replace("\"N\"", "\"" + notifierId + "\""));
        }
    }

    @Test
    void aNotifierKeepsItsCredentialWhereTheUpdateSendsOnlyItsId() {
        var sent = "{'typeName':'PAGER_DUTY','notifierId':'651dd9336afac13e1c112222','serviceKey':'" + KEY + "'}";
        var one = path + "/"
                + Api.json(Api.owner().post(path, notifying(sent))).path("id").asText();

        var updated = Api.owner()
                .put(one, notifying("{'typeName':'PAGER_DUTY','notifierId':'651dd9336afac13e1c112222','delayMin':15}"));

        assertThat(Api.json(updated).at("/notifications/0").toString())
                .isEqualTo(Api.quoted("{'delayMin':15,'notifierId':'651dd9336afac13e1c112222','serviceKey':'"
                        + MASKED_KEY + "','typeName':'PAGER_DUTY'}"));
    }

    @Test
    void aNotificationCanUseTheIntegrationOfTheProjectAndNamesItOnceItIsRead() {
        var integration = Api.json(Api.owner()
                        .post(
                                Api.integrations(groupId, "PAGER_DUTY"),
                                "{\"type\":\"PAGER_DUTY\",\"serviceKey\":\"" + KEY + "\"}"))
                .at("/results/0/id")
                .asText();

        var created = Api.json(
                Api.owner().post(path, notifying("{'typeName':'PAGER_DUTY','integrationId':'" + integration + "'}")));
        var read = Api.json(Api.owner().get(path + "/" + created.path("id").asText()));

        assertThat(created.at("/notifications/0/serviceKey").asText()).isEqualTo(MASKED_KEY);
        assertThat(created.at("/notifications/0/integrationId").isMissingNode()).isTrue();
        assertThat(read.at("/notifications/0/integrationId").asText()).isEqualTo(integration);
    }

    @Test
    void aCredentialThatIsThatOfTheIntegrationNamesItToo() {
        Api.owner()
                .post(
                        Api.integrations(groupId, "OPS_GENIE"),
                        Api.quoted("{'type':'OPS_GENIE','apiKey':'a-b-c-d-e-f'}"));
        var same =
                Api.json(Api.owner().post(path, notifying("{'typeName':'OPS_GENIE','opsGenieApiKey':'a-b-c-d-e-f'}")));
        var other =
                Api.json(Api.owner().post(path, notifying("{'typeName':'OPS_GENIE','opsGenieApiKey':'other-key'}")));

        assertThat(read(same).has("integrationId")).isTrue();
        assertThat(read(other).has("integrationId")).isFalse();
    }

    private JsonNode read(JsonNode created) {
        return Api.json(Api.owner().get(path + "/" + created.path("id").asText()))
                .at("/notifications/0");
    }

    /** Documented. */
    @Test
    void aWebhookThatNotificationsUseCannotBeRemoved() {
        var webhook = Api.integrations(groupId, "WEBHOOK");
        Api.owner().post(webhook, Api.quoted("{'type':'WEBHOOK','url':'https://example.com/hooks/0123456789'}"));
        var one = path + "/"
                + Api.json(Api.owner().post(path, notifying("{'typeName':'WEBHOOK'}")))
                        .path("id")
                        .asText();

        Refused.badRequest(
                        "WEBHOOK_NOTIFICATIONS_PRESENT",
                        "Webhook settings cannot be deleted when notifications for this integration are present.")
                .in(Api.owner().delete(webhook));

        Api.owner().delete(one);
        assertThat(Api.owner().delete(webhook).statusCode()).isEqualTo(204);
    }

    @Test
    void theJournalShowsNoCredential() {
        var secret = "canary-" + System.nanoTime();
        Api.owner().post(path, notifying("{'typeName':'OPS_GENIE','opsGenieApiKey':'" + secret + "'}"));

        var journal = Api.anonymous().get("/_simulator/requests?operationId=createGroupAlertConfig&limit=1");

        assertThat(journal.body()).doesNotContain(secret).contains("OPS_GENIE");
        assertThat(Api.json(journal)
                        .at("/requests/0/response/body/eventTypeName")
                        .asText())
                .isEqualTo("NO_PRIMARY");
    }
}
