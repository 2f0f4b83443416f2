package dev.atlassim.webhook.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.testing.Await;
import dev.atlassim.testing.MovableClock;
import dev.atlassim.testing.Receiver;
import dev.atlassim.testing.Receiver.Answer;
import dev.atlassim.webhook.Destination;
import dev.atlassim.webhook.Destination.OtherService;
import dev.atlassim.webhook.Destination.Webhook;
import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.delivery.Delivery;
import dev.atlassim.webhook.delivery.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryQueueTest {

    private static final String CANARY = "c0ffee7f3a91c04be2d15ea5edbadcab";

    private final Receiver receiver = new Receiver();
    private final MovableClock clock = new MovableClock();
    private Given given = given(Map.of());

    private Given given(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("simulator.webhooks.enabled", "true");
        all.putIfAbsent("simulator.webhooks.back-off", "1ms");
        all.putIfAbsent("simulator.webhooks.template-timeout", "1m");
        return new Given(all, clock);
    }

    private void restart(Map<String, String> settings) {
        given.close();
        given = given(settings);
    }

    @AfterEach
    void stop() {
        given.close();
        receiver.close();
    }

    private Delivery send(String group, Destination destination, int number) {
        var payload = JsonNodeFactory.instance.objectNode().put("n", number);
        return given.queue().add(new Occasion(group, "alert", "config", AlertEvent.OPEN, destination, payload));
    }

    private Webhook webhook(String target) {
        return Webhook.of(receiver.url(target), "secret", null, null);
    }

    private Delivery finished(Delivery delivery) {
        Await.until(() -> !now(delivery).pending());
        return now(delivery);
    }

    private Delivery now(Delivery delivery) {
        return given.journal().find(delivery.id()).orElseThrow();
    }

    @Test
    void anythingButAWebhookIsRecordedOnly() {
        var delivery = send("group", new OtherService("PAGER_DUTY"), 1);

        assertThat(delivery.status()).isEqualTo(Status.NOT_SENT);
        assertThat(delivery.reason()).isEqualTo("what Atlas sends to PAGER_DUTY is not public; nothing is sent");
    }

    @Test
    void nothingIsSentUnlessItIsEnabled() {
        restart(Map.of("simulator.webhooks.enabled", "false"));
        var delivery = send("group", webhook("/"), 1);

        assertThat(delivery.status()).isEqualTo(Status.NOT_SENT);
        assertThat(delivery.reason()).isEqualTo("simulator.webhooks.enabled is false");
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aDeliveryIsTriedAsOftenAsAllowed(int attempts) {
        restart(Map.of("simulator.webhooks.max-attempts", "" + attempts, "simulator.webhooks.max-back-off", "1ms"));
        receiver.answer(request -> Answer.of(500));

        var delivery = finished(send("group", webhook("/"), 1));
        assertThat(delivery.status()).isEqualTo(Status.FAILED);
        assertThat(delivery.attempts())
                .hasSize(attempts)
                .allSatisfy(attempt -> assertThat(attempt.time()).isEqualTo(clock.instant()));
        assertThat(receiver.received()).hasSize(attempts);
    }

    @Test
    void theOrderIsTheSameInEveryRun() {
        for (int run = 0; run < 10; run++) {
            var failures = new AtomicInteger();
            receiver.answer(request -> Answer.of(failures.incrementAndGet() % 3 == 0 ? 500 : 200));
            var before = receiver.received().size();
            Delivery last = null;
            for (int i = 0; i < 20; i++) {
                last = send("group", webhook("/"), i);
            }
            finished(last);

            assertThat(receiver.received().stream()
                            .skip(before)
                            .map(Receiver.Received::body)
                            .distinct())
                    .containsExactlyElementsOf(IntStream.range(0, 20)
                            .mapToObj(i -> "{\"n\":" + i + "}")
                            .toList());
        }
    }

    @Test
    void aDestinationDoesNotDelayAnother() {
        var held = new Semaphore(0);
        receiver.answer(request -> {
            if (request.target().equals("/slow")) {
                held.acquireUninterruptibly();
            }
            return Answer.of(200);
        });
        var slow = send("group", webhook("/slow"), 1);

        assertThat(finished(send("group", webhook("/fast"), 2)).status()).isEqualTo(Status.DELIVERED);
        assertThat(now(slow).pending()).isTrue();
        held.release();
        assertThat(finished(slow).status()).isEqualTo(Status.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void noMoreThanAllowedAreInFlight(int max) {
        restart(Map.of("simulator.webhooks.max-in-flight", "" + max));
        var held = new Semaphore(0);
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        receiver.answer(request -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            held.acquireUninterruptibly();
            inFlight.decrementAndGet();
            return Answer.of(200);
        });
        var all = IntStream.range(0, 5)
                .mapToObj(i -> send("group", webhook("/" + i), i))
                .toList();
        Await.until(() -> inFlight.get() == max);
        held.release(5);
        all.forEach(this::finished);

        assertThat(most).hasValue(max);
    }

    @Test
    void whatIsPendingIsNotSentAfterAReset() {
        restart(Map.of("simulator.webhooks.back-off", "1h", "simulator.webhooks.max-back-off", "1h"));
        receiver.answer(request -> Answer.of(500));
        var first = send("group", webhook("/"), 1);
        send("group", webhook("/"), 2);
        Await.until(() -> now(first).attempts().size() == 1);
        given.queue().reset();
        receiver.answer(request -> Answer.of(200));

        assertThat(finished(send("group", webhook("/"), 3)).status()).isEqualTo(Status.DELIVERED);
        assertThat(receiver.received()).extracting(Receiver.Received::body).containsExactly("{\"n\":1}", "{\"n\":3}");
        assertThat(given.journal().newestFirst()).hasSize(1);
    }

    @Test
    void theDeliveriesOfOneProjectAreDeleted() {
        var one = finished(send("one", webhook("/"), 1));
        var other = finished(send("other", webhook("/"), 2));
        given.queue().clear(Set.of("one", "a team"));

        assertThat(given.journal().has(one.id())).isFalse();
        assertThat(given.journal().has(other.id())).isTrue();
    }

    @Test
    void templatesMakeTheBodyAndHeadersAndTheSignatureCoversThem() {
        var webhook = Webhook.of(
                receiver.url("/"),
                "secret",
                "{\"number\": ${n}}",
                "{\"Authorization\": \"Bearer " + CANARY + "${n}\"}");
        var delivery = finished(send("group", webhook, 7));

        assertThat(delivery.attempts().get(0).templateFailure()).isNull();
        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo("{\"number\": 7}");
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + CANARY + "7");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("X-MMS-Signature")).isEqualTo("ts0jz6lXWvDRMv3FzuET023hc3U=");
        });
        assertThat(delivery.toString()).doesNotContain(CANARY).doesNotContain(receiver.url("/"));
    }

    @Test
    void ifATemplateFailsTheDefaultIsSentAndTheFailureReportedOnce() {
        receiver.answer(request -> Answer.of(500));
        var webhook = Webhook.of(receiver.url("/"), null, "{\"number\": ${n}}", "{\"X-A\": \"" + CANARY);
        var delivery = finished(send("group", webhook, 7));

        assertThat(delivery.attempts())
                .hasSize(3)
                .allSatisfy(attempt ->
                        assertThat(attempt.templateFailure()).isEqualTo("headersTemplate does not make JSON"));
        assertThat(receiver.received()).allSatisfy(request -> {
            assertThat(request.body()).isEqualTo("{\"n\":7}");
            assertThat(request.header("X-A")).isNull();
        });
        assertThat(given.reported()).hasSize(1);
    }
}
