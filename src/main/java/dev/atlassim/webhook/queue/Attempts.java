package dev.atlassim.webhook.queue;

import dev.atlassim.webhook.Destination.Webhook;
import dev.atlassim.webhook.delivery.Attempt;
import dev.atlassim.webhook.delivery.Delivery;
import dev.atlassim.webhook.delivery.DeliveryJournal;
import dev.atlassim.webhook.delivery.Outcome;
import dev.atlassim.webhook.sending.Sender;
import dev.atlassim.webhook.template.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Makes attempts to deliver, and records them. */
@Singleton
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final DeliveryJournal journal;
    private final Messages messages;
    private final Sender sender;
    private final Clock clock;

    Attempts(DeliveryJournal journal, Messages messages, Sender sender, Clock clock) {
        this.journal = journal;
        this.messages = messages;
        this.sender = sender;
        this.clock = clock;
    }

    /** Makes an attempt. Returns the delivery after it; empty if it was deleted, or the program ends. */
    Optional<Delivery> make(Delivery delivery) {
        try {
            return journal.attempted(delivery.id(), attempt(delivery));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Attempt attempt(Delivery delivery) throws InterruptedException {
        var time = clock.instant();
        var start = System.nanoTime();
        try {
            var webhook = (Webhook) delivery.occasion().destination();
            var made = messages.of(
                    delivery.occasion(), webhook, delivery.attempts().isEmpty());
            return attempt(time, sender.send(webhook.url().reveal(), made.message()), start, made.failure());
        } catch (RuntimeException unexpected) {
            // Its text may quote what must not be logged.
            LOG.errorf(
                    "delivery %d failed: %s",
                    delivery.id(), unexpected.getClass().getName());
            return attempt(time, new Outcome.Failed("an error of the simulator"), start, null);
        }
    }

    private static Attempt attempt(Instant time, Outcome outcome, long start, String templateFailure) {
        return new Attempt(time, outcome, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start), templateFailure);
    }
}
