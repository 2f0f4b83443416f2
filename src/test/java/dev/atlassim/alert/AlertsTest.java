package dev.atlassim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Headers;
import dev.atlassim.testing.Receiver;
import dev.atlassim.testing.Refused;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AlertsTest {

    private static final String RAISE = "/_simulator/alerts";
    private static final String SECRET = "sesame-open";

    private final Receiver receiver = new Receiver();
    private String groupId;
    private String group;

    @BeforeEach
    void create() {
        groupId = Api.newProject();
        group = "/api/atlas/v2/groups/" + groupId;
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    /** Shapes recorded 2026-08-10. */
    @Test
    void anAlertIsShownAloneAndInListsAsRecorded() {
        var configId = configure("{'typeName':'EMAIL','emailAddress':'ada@example.com'}");
        var id = raise(configId, ",'hostnameAndPort':'db.example.com:27017','clusterName':'Cluster0'");
        var shown = Api.owner().get(group + "/alerts/" + id);
        var time = Api.json(shown).path("created").asText();

        assertThat(shown.body()).isEqualTo("""
                {"alertConfigId":"%s","clusterName":"Cluster0","created":"%s","eventTypeName":"HOST_DOWN","groupId":"%s",\
                "hostnameAndPort":"db.example.com:27017","id":"%s","lastNotified":"%s","links":[\
                {"href":"%s","rel":"self"},{"href":"%s","rel":"%s/alertConfig"},\
                {"href":"%s/alertConfigs","rel":"%s/alertConfigs"}],"orgId":"%s","status":"OPEN","updated":"%s"}""".formatted(
                        configId,
                        time,
                        groupId,
                        id,
                        time,
                        Api.base() + group + "/alerts/" + id,
                        Api.base() + group + "/alertConfigs/" + configId,
                        Api.base(),
                        Api.base() + group + "/alerts/" + id,
                        Api.base(),
                        Api.ORG,
                        time));
        Headers.good(1200, 1199).varying().in(shown);
        var listed = Api.json(Api.owner().get(group + "/alerts?status=OPEN"));
        assertThat(listed.at("/links/0/href").asText())
                .isEqualTo(Api.base() + group + "/alerts?status=OPEN&pageNum=1&itemsPerPage=100");
        assertThat(listed.at("/results/0/links")).hasSize(1);
        assertThat(listed.path("totalCount").intValue()).isOne();
        assertThat(Api.json(Api.owner().get(group + "/alerts?status=CLOSED"))
                        .path("totalCount")
                        .intValue())
                .isZero();
        assertThat(Api.json(Api.owner().get(group + "/alerts/" + id + "/alertConfigs"))
                        .at("/results/0/id")
                        .asText())
                .isEqualTo(configId);
        assertThat(unseen(configId)).isOne();
    }

    /** Recorded 2026-08-10, except for the comment. */
    @Test
    void anAlertIsAcknowledgedAndThatIsTakenBack() {
        var configId = configure("{'typeName':'EMAIL','emailAddress':'ada@example.com'}");
        var one = group + "/alerts/" + raise(configId, "");

        var acknowledged = acknowledge(one, "{'acknowledgedUntil':'2090-01-01T00:00:00Z','acknowledgementComment':''}");
        assertThat(acknowledged.path("acknowledgedUntil").asText()).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(acknowledged.path("acknowledgingUsername").asText()).isEqualTo(Api.OWNER_ID);
        assertThat(acknowledged.has("acknowledgementComment")).isFalse();
        assertThat(unseen(configId)).isZero();

        assertThat(acknowledge(one, "{'acknowledgedUntil':'2190-01-01T00:00:00Z','acknowledgementComment':'seen'}")
                        .path("acknowledgedUntil")
                        .asText())
                .isEqualTo("2189-12-31T23:59:00Z");
        assertThat(Api.json(Api.owner().get(one)).path("acknowledgementComment").asText())
                .isEqualTo("seen");

        var undone = acknowledge(one, "{'unacknowledgeAlert':true}");
        assertThat(undone.has("acknowledgedUntil")).isFalse();
        assertThat(undone.has("acknowledgingUsername")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|MISSING_ATTRIBUTE",
                "{'acknowledgedUntil':'soon'}|INVALID_DATE_FORMAT",
                "{'acknowledgedUntil':7}|INVALID_JSON_ATTRIBUTE"
            })
    void anInvalidAcknowledgementIsRefused(String body, String code) {
        var one = group + "/alerts/" + raise(configure("{'typeName':'EMAIL','emailAddress':'ada@example.com'}"), "");

        assertThat(Api.json(Api.owner().patch(one, Api.quoted(body)))
                        .path("errorCode")
                        .asText())
                .isEqualTo(code);
        assertThat(Api.json(Api.owner().patch(one, comment(201)))
                        .path("errorCode")
                        .asText())
                .isEqualTo("ACKNOWLEDGEMENT_COMMENT_TOO_LONG");
        assertThat(Api.owner().patch(one, comment(200)).statusCode()).isEqualTo(200);
    }

    private static String comment(int length) {
        return Api.quoted(
                "{'acknowledgedUntil':'2090-01-01T00:00:00Z','acknowledgementComment':'" + "x".repeat(length) + "'}");
    }

    @Test
    void anAlertThatIsClosedAgainStaysAsItIs() {
        var id = raise(configure("{'typeName':'EMAIL','emailAddress':'ada@example.com'}"), "");

        var closed = Api.anonymous().post(RAISE + "/" + id + "/close", "");

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(Api.anonymous().post(RAISE + "/" + id + "/close", "").body()).isEqualTo(closed.body());
    }

    @Test
    void aConfigurationThatIsDisabledOrDeletedCancelsItsAlerts() {
        for (var delete : new boolean[] {true, false}) {
            var configId = configure("{'typeName':'EMAIL','emailAddress':'ada@example.com'}");
            var one = group + "/alerts/" + raise(configId, "");
            var config = group + "/alertConfigs/" + configId;

            var answer = delete ? Api.owner().delete(config) : Api.owner().patch(config, "{\"enabled\":false}");

            assertThat(answer.statusCode()).isBetween(200, 204);
            assertThat(Api.json(Api.owner().get(one)).path("status").asText()).isEqualTo("CANCELLED");
        }
    }

    @Test
    void whatHappensIsDeliveredToTheWebhookAndSigned() throws GeneralSecurityException {
        var configId = configure("{'typeName':'WEBHOOK','webhookUrl':'" + receiver.url("/hook?token=1") + "',"
                + "'webhookSecret':'" + SECRET + "','intervalMin':60}");
        var id = raise(configId, ",'currentValue':{'number':1.5,'units':'RAW'}");
        acknowledge(group + "/alerts/" + id, "{'acknowledgedUntil':'2090-01-01T00:00:00Z'}");
        var closed = Api.anonymous().post(RAISE + "/" + id + "/close", "");

        assertThat(Api.json(closed).path("status").asText()).isEqualTo("CLOSED");
        var settled = Api.json(Api.anonymous().get("/_simulator/deliveries?alertId=" + id + "&waitAtMost=30s&count=3"));
        assertThat(settled.path("settled").asBoolean()).as(settled.toString()).isTrue();
        assertThat(receiver.received())
                .extracting(request -> request.header("X-MMS-Event"))
                .containsExactly("alert.open", "alert.acknowledge", "alert.close");
        assertThat(receiver.received()).allSatisfy(request -> {
            assertThat(request.target()).isEqualTo("/hook?token=1");
            assertThat(request.header("X-MMS-Signature")).isEqualTo(signature(request.body()));
            assertThat(request.body()).contains("\"id\":\"" + id + "\"", "\"currentValue\":{\"number\":1.5,");
        });
        assertThat(settled.toString()).doesNotContain(SECRET);
    }

    private static String signature(String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAlertThatDoesNotExistIsNotFound() {
        Refused.with(
                        404,
                        "ALERT_NOT_FOUND",
                        "No alert with ID " + Requests.NO_ALERT + " exists in group " + groupId + ".",
                        Requests.NO_ALERT,
                        groupId)
                .in(Api.owner().get(group + "/alerts/" + Requests.NO_ALERT));
        Refused.badRequest("INVALID_ALERT_STATUS", "An invalid alert status DONE was specified.", "DONE")
                .in(Api.owner().get(group + "/alerts?status=DONE"));
        assertThat(Api.anonymous()
                        .post(RAISE + "/" + Requests.NO_ALERT + "/close", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private String configure(String notification) {
        var body = AlertConfigJson.config("HOST_DOWN", "", Api.quoted(notification));
        return Api.json(Api.owner().post(group + "/alertConfigs", body))
                .path("id")
                .asText();
    }

    private String raise(String configId, String more) {
        var answer = Api.anonymous()
                .post(
                        RAISE,
                        Api.quoted("{'groupId':'" + groupId + "','alertConfigId':'" + configId + "'" + more + "}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer).at("/alerts/0/id").asText();
    }

    private static JsonNode acknowledge(String path, String body) {
        var answer = Api.owner().patch(path, Api.quoted(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private int unseen(String configId) {
        return Api.json(Api.owner().get(group + "/alertConfigs/" + configId + "/alerts"))
                .path("totalCount")
                .intValue();
    }
}
