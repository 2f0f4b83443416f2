package dev.atlassim.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlassim.control.ControlledWorld;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** With a stopped clock, nothing happens by itself, and a step causes exactly what the time would have caused. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class AlertSequenceTest {

    private static final String GROUP = "/api/atlas/v2/groups/" + ControlledWorld.PROJECT;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void reset() {
        receiver.close();
        control("/_simulator/reset", "");
    }

    @RepeatedTest(10)
    void theDeliveriesFollowFromTheClockAlone() {
        control("/_simulator/reset", "");
        clock("'now': '2026-03-01T12:00:00Z', 'frozen': true");
        var config = AlertConfigJson.config(
                "HOST_DOWN",
                "",
                Api.quoted("{'typeName':'WEBHOOK','webhookUrl':'" + receiver.url("/hook")
                        + "','delayMin':15,'intervalMin':30}"));
        var created = ControlledWorld.OWNER.send("POST", GROUP + "/alertConfigs", config);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var configId = Api.json(created).path("id").asText();

        var raised = control(
                "/_simulator/alerts",
                Api.quoted("{'groupId':'" + ControlledWorld.PROJECT + "','alertConfigId':'" + configId + "'}"));
        var alertId = Api.json(raised).at("/alerts/0/id").asText();
        assertThat(status(alertId)).isEqualTo("TRACKING");

        clock("'advance': 'PT1H'");
        assertThat(status(alertId)).isEqualTo("OPEN");
        settled(alertId, 2);
        ControlledWorld.OWNER.send(
                "PATCH", GROUP + "/alerts/" + alertId, Api.quoted("{'acknowledgedUntil':'2026-03-01T14:00:00Z'}"));
        clock("'advance': 'PT2H'");
        settled(alertId, 5);
        control("/_simulator/alerts/" + alertId + "/close", "");
        settled(alertId, 6);
        clock("'advance': 'PT24H'");

        assertThat(status(alertId)).isEqualTo("CLOSED");
        assertThat(receiver.received())
                .extracting(request -> request.header("X-MMS-Event") + " " + lastNotified(request.body()))
                .containsExactly(
                        "alert.open 2026-03-01T12:15:00Z",
                        "alert.update 2026-03-01T12:45:00Z",
                        "alert.acknowledge 2026-03-01T13:00:00Z",
                        "alert.update 2026-03-01T14:15:00Z",
                        "alert.update 2026-03-01T14:45:00Z",
                        "alert.close 2026-03-01T15:00:00Z");
    }

    private static String lastNotified(String body) {
        try {
            return new ObjectMapper().readTree(body).path("lastNotified").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private static String status(String alertId) {
        var shown = ControlledWorld.OWNER.send("GET", GROUP + "/alerts/" + alertId, null);
        return Api.json(shown).path("status").asText();
    }

    private static void settled(String alertId, int count) {
        var page = control("/_simulator/deliveries?alertId=" + alertId + "&waitAtMost=30s&count=" + count, null);
        assertThat(Api.json(page).path("settled").asBoolean()).as(page.body()).isTrue();
    }

    private static void clock(String change) {
        var answer = Api.anonymous()
                .with("Authorization", "Bearer " + ControlledWorld.TOKEN)
                .put("/_simulator/clock", "{" + Api.quoted(change) + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> control(String path, String body) {
        var api = Api.anonymous().with("Authorization", "Bearer " + ControlledWorld.TOKEN);
        return body == null ? api.get(path) : api.post(path, body);
    }
}
