package dev.atlassim.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Receiver;
import dev.atlassim.testing.Receiver.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeliveryResourceTest {

    private static final String DELIVERIES = "/_simulator/deliveries";
    private static final String CANARY = "c0ffee7f3a91c04be2d15ea5edbadcab";

    private final Receiver receiver = new Receiver();
    private String group;

    @BeforeEach
    void projectWithAWebhook() {
        group = Api.newProject();
        configure(receiver.url("/hooks/" + CANARY + "?token=" + CANARY + "1234"));
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private void configure(String url) {
        var body = "{\"type\":\"WEBHOOK\",\"url\":\"" + url + "\",\"secret\":\"" + CANARY + "\"}";
        assertThat(Api.owner().put(Api.integrations(group, "WEBHOOK"), body).statusCode())
                .isEqualTo(200);
    }

    private JsonNode test(String more) {
        var answer = Api.anonymous().post(DELIVERIES, "{\"groupId\":\"" + group + "\"" + more + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer);
    }

    private JsonNode list(String query) {
        var answer = Api.anonymous().get(DELIVERIES + "?groupId=" + group + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private JsonNode settled(int count) {
        var page = list("&waitAtMost=30s&count=" + count);
        assertThat(page.path("settled").booleanValue()).as(page.toString()).isTrue();
        return page;
    }

    @Test
    void aTestIsDeliveredToTheWebhookOfTheProject() {
        var made = test(",\"event\":\"alert.open\",\"payload\":{\"id\":\"1\",\"humanReadable\":\"ä\"}");
        assertThat(made.path("status").textValue()).isIn("PENDING", "DELIVERED");

        var delivery = settled(1).at("/deliveries/0");
        assertThat(delivery.path("id")).isEqualTo(made.path("id"));
        assertThat(delivery.path("groupId").textValue()).isEqualTo(group);
        assertThat(delivery.path("event").textValue()).isEqualTo("alert.open");
        assertThat(delivery.path("type").textValue()).isEqualTo("WEBHOOK");
        assertThat(delivery.path("status").textValue()).isEqualTo("DELIVERED");
        assertThat(delivery.at("/webhook/url").textValue())
                .isEqualTo("http://127.0.0.1:" + receiver.port() + "/****1234");
        assertThat(delivery.at("/webhook/signed").booleanValue()).isTrue();
        assertThat(delivery.path("payload")).hasToString("{\"id\":\"1\",\"humanReadable\":\"ä\"}");
        assertThat(delivery.path("attempts")).hasSize(1);
        assertThat(delivery.at("/attempts/0/status").intValue()).isEqualTo(200);
        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.target()).isEqualTo("/hooks/" + CANARY + "?token=" + CANARY + "1234");
            assertThat(request.header("X-MMS-Event")).isEqualTo("alert.open");
            assertThat(request.body()).isEqualTo("{\"id\":\"1\",\"humanReadable\":\"ä\"}");
        });
        assertThat(Api.json(Api.anonymous()
                        .get(DELIVERIES + "/" + delivery.path("id").textValue())))
                .isEqualTo(delivery);
        assertThat(list("").toString()).doesNotContain(CANARY);
        assertThat(Api.anonymous().get("/q/metrics").body()).doesNotContain(CANARY);
    }

    @Test
    void withoutMoreAnExampleIsSent() {
        test("");
        settled(1);

        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.header("X-MMS-Event")).isEqualTo("alert.inform");
            assertThat(request.body())
                    .isEqualTo("{\"groupId\":\"" + group
                            + "\",\"humanReadable\":\"This is a test of the webhook.\",\"status\":\"INFORMATIONAL\"}");
        });
    }

    @Test
    void aFailedAttemptIsRepeatedUntilThereHaveBeenThree() {
        receiver.answer(request -> Answer.of(503));
        test("");

        var delivery = settled(1).at("/deliveries/0");
        assertThat(delivery.path("status").textValue()).isEqualTo("FAILED");
        assertThat(delivery.path("attempts"))
                .hasSize(3)
                .allSatisfy(
                        attempt -> assertThat(attempt.path("status").intValue()).isEqualTo(503));
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void deliveriesToOneWebhookKeepTheirOrderWhenOneIsRepeated() {
        receiver.answer(request -> Answer.of(receiver.received().size() == 1 ? 500 : 200));
        for (int i = 0; i < 5; i++) {
            test(",\"payload\":{\"n\":" + i + "}");
        }
        settled(5);

        assertThat(receiver.received())
                .extracting(Receiver.Received::body)
                .containsExactly("{\"n\":0}", "{\"n\":0}", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}");
    }

    @Test
    void aHostThatIsNotAllowedGetsNothing() {
        configure("http://192.0.2.1/hooks/" + CANARY);
        test("");

        var delivery = settled(1).at("/deliveries/0");
        assertThat(delivery.path("status").textValue()).isEqualTo("NOT_SENT");
        assertThat(delivery.path("reason").textValue())
                .isEqualTo("the host 192.0.2.1:80 is not on simulator.webhooks.allow");
        assertThat(delivery.path("attempts")).isEmpty();
    }

    @Test
    void aDeliveryIsRepeatedAsANewOne() {
        var first = test(",\"payload\":{\"n\":1}").path("id").textValue();
        settled(1);
        var again = Api.anonymous().post(DELIVERIES + "/" + first + "/redeliver", "");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Api.json(again).path("id").textValue()).isNotEqualTo(first);
        settled(2);

        assertThat(receiver.received()).extracting(Receiver.Received::body).containsExactly("{\"n\":1}", "{\"n\":1}");
    }

    @Test
    void nobodyWaitsLongerThanAsked() {
        assertThat(list("&waitAtMost=1ms").path("settled").booleanValue()).isFalse();
        assertThat(list("&waitAtMost=1ms&count=0").path("settled").booleanValue())
                .isTrue();
        assertThat(list("").path("settled").booleanValue()).isFalse();
        assertThat(list("&count=0").path("settled").booleanValue()).isTrue();
    }

    @Test
    void aPendingDeliveryIsNotSettled() {
        var held = new Semaphore(0);
        receiver.answer(request -> {
            held.acquireUninterruptibly();
            return Answer.of(200);
        });
        test("");

        var page = list("&waitAtMost=10ms");
        assertThat(page.path("settled").booleanValue()).isFalse();
        assertThat(page.at("/deliveries/0/status").textValue()).isEqualTo("PENDING");
        held.release();
        settled(1);
    }

    @ParameterizedTest
    @CsvSource({
        "event=alert.open, 1",
        "event=alert.close, 1",
        "event=alert.update, 0",
        "status=DELIVERED, 2",
        "status=FAILED, 0",
        "type=WEBHOOK, 2",
        "type=SLACK, 0",
        "alertId=32b6e34b3d91647abb20e7b8, 0",
        "alertConfigId=32b6e34b3d91647abb20e7b8, 0",
    })
    void theListIsFiltered(String filter, int expected) {
        test(",\"event\":\"alert.open\"");
        test(",\"event\":\"alert.close\"");
        settled(2);

        assertThat(list("&" + filter).path("deliveries")).hasSize(expected);
    }

    @Test
    void theListIsReadInPagesNewestFirst() {
        for (int i = 0; i < 3; i++) {
            test(",\"payload\":{\"n\":" + i + "}");
        }
        settled(3);
        var seen = new ArrayList<Integer>();
        var cursor = "";
        while (cursor != null) {
            var page = list("&limit=1" + cursor);
            seen.add(page.at("/deliveries/0/payload/n").intValue());
            cursor = page.has("next") ? "&cursor=" + page.path("next").textValue() : null;
        }

        assertThat(seen).containsExactly(2, 1, 0);
    }
}
