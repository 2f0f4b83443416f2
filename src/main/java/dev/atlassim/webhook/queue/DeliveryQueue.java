package dev.atlassim.webhook.queue;

import dev.atlassim.state.Secret;
import dev.atlassim.webhook.Deliveries;
import dev.atlassim.webhook.Destination.OtherService;
import dev.atlassim.webhook.Destination.Webhook;
import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.delivery.Delivery;
import dev.atlassim.webhook.delivery.DeliveryJournal;
import dev.atlassim.webhook.template.TemplateFailures;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sends deliveries on threads of its own. Those of a project to one destination are sent one after the other: the next one
 * begins when the one before is finished, after its last attempt.
 */
@Singleton
public class DeliveryQueue implements Deliveries {

    private final WebhookConfig config;
    private final DeliveryJournal journal;
    private final Attempts attempts;
    private final TemplateFailures failures;
    private final Vertx vertx;
    private final Workers workers;
    private final Map<Key, Lane> lanes = new HashMap<>();

    DeliveryQueue(
            WebhookConfig config, DeliveryJournal journal, Attempts attempts, TemplateFailures failures, Vertx vertx) {
        this.config = config;
        this.journal = journal;
        this.attempts = attempts;
        this.failures = failures;
        this.vertx = vertx;
        this.workers = new Workers(config.maxInFlight());
    }

    /** Identifies a lane. */
    private record Key(String groupId, Secret url) {}

    @Override
    public void send(Occasion occasion) {
        add(occasion);
    }

    /** Records a delivery of {@code occasion}, which is sent later, and returns it. */
    public Delivery add(Occasion occasion) {
        if (occasion.destination() instanceof OtherService other) {
            return journal.addNotSent(
                    occasion, "what Atlas sends to " + other.type() + " is not public; nothing is sent");
        }
        if (!config.enabled()) {
            return journal.addNotSent(occasion, "simulator.webhooks.enabled is false");
        }
        var key = new Key(occasion.groupId(), ((Webhook) occasion.destination()).url());
        synchronized (lanes) {
            var delivery = journal.addPending(occasion);
            if (delivery.pending()) {
                var lane = lanes.computeIfAbsent(key, absent -> new Lane());
                if (lane.add(delivery.id())) {
                    workers.run(() -> attempt(key, lane));
                }
            }
            return delivery;
        }
    }

    /** Deletes all deliveries. Those that are pending are not sent any more. Returns how many there were. */
    public int clear() {
        return clear(delivery -> true);
    }

    /** Returns to the initial state. */
    public void reset() {
        clear();
        failures.clear();
    }

    /** Deletes the deliveries of the projects that are among {@code ids}. */
    public void clear(Set<String> ids) {
        clear(delivery -> ids.contains(delivery.occasion().groupId()));
    }

    /** What follows in a lane that lost its deliveries need not wait for the next attempt of one of them. */
    private int clear(Predicate<Delivery> which) {
        synchronized (lanes) {
            var removed = journal.clear(which);
            lanes.values().removeIf(lane -> lane.none(journal::has));
            return removed;
        }
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }

    /** Makes an attempt to send the first delivery of {@code lane}. */
    private void attempt(Key key, Lane lane) {
        journal.find(lane.first())
                .flatMap(attempts::make)
                .filter(Delivery::pending)
                .ifPresentOrElse(delivery -> retry(key, lane, delivery), () -> next(key, lane));
    }

    private void retry(Key key, Lane lane, Delivery delivery) {
        vertx.setTimer(
                BackOff.millis(config, delivery.attempts().size()), fired -> workers.run(() -> attempt(key, lane)));
    }

    /** The next delivery of the lane comes after those of other lanes that wait already. */
    private void next(Key key, Lane lane) {
        synchronized (lanes) {
            if (lane.next()) {
                workers.run(() -> attempt(key, lane));
            } else {
                lanes.remove(key, lane);
            }
        }
    }
}
