package dev.atlassim.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.LogRecorder;
import dev.atlassim.testing.Receiver;
import dev.atlassim.testing.Receiver.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delivers with a secret in every place where there can be one, and looks for it in all that is shown and logged. */
@QuarkusTest
class DeliveryCanaryTest {

    private static final String CANARY = "c0ffee7f3a91c04be2d15ea5edbadcab";

    private final Receiver receiver = new Receiver();
    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void start() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
        receiver.close();
    }

    private void deliver(String group, String url, String bodyTemplate, String headersTemplate) {
        var webhook = JsonNodeFactory.instance
                .objectNode()
                .put("type", "WEBHOOK")
                .put("url", url)
                .put("secret", CANARY)
                .put("bodyTemplate", bodyTemplate)
                .put("headersTemplate", headersTemplate);
        assertThat(Api.owner()
                        .put(Api.integrations(group, "WEBHOOK"), webhook.toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.anonymous()
                        .post("/_simulator/deliveries", "{\"groupId\":\"" + group + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aSecretIsNeitherShownNorLogged() {
        var group = Api.newProject();
        var path = "/" + CANARY + "?token=" + CANARY + "1234";
        receiver.answer(request -> Answer.redirect(307, "http://" + CANARY + ".invalid/" + CANARY));
        for (var template : List.of(
                "{\"a\":\"" + CANARY + "\"}",
                "${" + CANARY + "}",
                "${\"" + CANARY,
                CANARY,
                "<#attempt>${" + CANARY + "}<#recover>${.error}</#attempt>")) {
            deliver(group, receiver.url(path), template, "{\"Authorization\":\"" + CANARY + "\"}");
            deliver(group, receiver.url(path), "{}", template);
        }
        deliver(group, "http://127.0.0.1:1" + path, "{}", "{}");
        deliver(group, "http://192.0.2.1" + path, "{}", "{}");

        var shown = Api.anonymous()
                .get("/_simulator/deliveries?waitAtMost=30s&count=12&groupId=" + group)
                .body();
        assertThat(shown).contains("\"settled\":true", "templateFailure").doesNotContain(CANARY);
        assertThat(receiver.received()).isNotEmpty();
        assertThat(Api.anonymous().get("/_simulator/requests?groupId=" + group).body())
                .contains(group)
                .doesNotContain(CANARY);
        assertThat(Api.anonymous().get("/q/metrics").body()).doesNotContain(CANARY);
        assertThat(log.text()).doesNotContain(CANARY);
    }
}
