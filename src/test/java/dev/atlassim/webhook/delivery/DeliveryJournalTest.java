package dev.atlassim.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.testing.MovableClock;
import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.Destination.OtherService;
import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.delivery.Outcome.Answered;
import dev.atlassim.webhook.delivery.Outcome.Failed;
import dev.atlassim.webhook.delivery.Outcome.Refused;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryJournalTest {

    private static final Occasion OCCASION = new Occasion(
            "group", null, null, AlertEvent.OPEN, new OtherService("SLACK"), JsonNodeFactory.instance.objectNode());

    private final MovableClock clock = new MovableClock();
    private final DeliveryJournal journal = new DeliveryJournal(
            Settings.of(
                    WebhookConfig.class,
                    Map.of(
                            "simulator.webhooks.max-attempts", "2",
                            "simulator.webhooks.max-pending", "2",
                            "simulator.webhooks.max-deliveries", "3")),
            clock);

    private Delivery attempted(Delivery delivery, Outcome outcome) {
        return journal.attempted(delivery.id(), new Attempt(clock.instant(), outcome, 1, null))
                .orElseThrow();
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new Answered(200), Status.DELIVERED, Status.DELIVERED),
                Arguments.of(new Answered(299), Status.DELIVERED, Status.DELIVERED),
                Arguments.of(new Answered(199), Status.PENDING, Status.FAILED),
                Arguments.of(new Answered(300), Status.PENDING, Status.FAILED),
                Arguments.of(new Answered(500), Status.PENDING, Status.FAILED),
                Arguments.of(new Failed("closed"), Status.PENDING, Status.FAILED),
                Arguments.of(new Refused("not allowed"), Status.NOT_SENT, Status.NOT_SENT));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void theStatusFollowsFromTheAttempts(Outcome outcome, Status first, Status last) {
        var delivery = journal.addPending(OCCASION);

        assertThat(attempted(delivery, outcome).status()).isEqualTo(first);
        if (first == Status.PENDING) {
            assertThat(attempted(delivery, outcome).status()).isEqualTo(last);
        }
    }

    @Test
    void aDeliveryIsNotSentWhenTooManyArePending() {
        var first = journal.addPending(OCCASION);
        journal.addPending(OCCASION);

        var third = journal.addPending(OCCASION);
        assertThat(third.status()).isEqualTo(Status.NOT_SENT);
        assertThat(third.reason()).isEqualTo("simulator.webhooks.max-pending: 2 deliveries were pending already");

        attempted(first, new Answered(200));
        assertThat(journal.addPending(OCCASION).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void theOldestFinishedDeliveriesAreForgotten() {
        var pending = journal.addPending(OCCASION);
        for (int i = 0; i < 5; i++) {
            journal.addNotSent(OCCASION, "a reason");
        }

        assertThat(journal.newestFirst()).extracting(Delivery::id).containsExactly(6L, 5L, 4L, pending.id());
        attempted(pending, new Answered(200));
        assertThat(journal.newestFirst()).extracting(Delivery::id).containsExactly(6L, 5L, 4L);
    }

    @Test
    void whatWasDeletedIsNotPendingAndStaysDeleted() {
        var first = journal.addPending(OCCASION);
        journal.addPending(OCCASION);

        assertThat(journal.clear(delivery -> delivery.id() == first.id())).isEqualTo(1);
        assertThat(journal.attempted(first.id(), new Attempt(clock.instant(), new Answered(200), 1, null)))
                .isEmpty();
        assertThat(journal.has(first.id())).isFalse();
        assertThat(journal.addPending(OCCASION).pending()).isTrue();
        assertThat(journal.addPending(OCCASION).pending()).isFalse();
    }

    @Test
    void aListenerHearsOfOneChange() {
        var heard = new AtomicInteger();
        var seen = journal.changes();
        journal.listen(seen, heard::incrementAndGet);
        assertThat(heard).hasValue(0);

        journal.addPending(OCCASION);
        journal.addPending(OCCASION);
        assertThat(heard).hasValue(1);

        journal.listen(seen, heard::incrementAndGet);
        assertThat(heard).as("there were changes since").hasValue(2);
    }

    @Test
    void aListenerThatIsForgottenHearsNothing() {
        var heard = new AtomicInteger();
        Runnable listener = heard::incrementAndGet;
        journal.listen(journal.changes(), listener);
        journal.forget(listener);
        journal.addPending(OCCASION);

        assertThat(heard).hasValue(0);
    }
}
