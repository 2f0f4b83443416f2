package dev.atlassim.webhook.delivery;

import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.WebhookConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The deliveries that are pending, and the newest of those that are finished. */
@Singleton
public class DeliveryJournal {

    private final WebhookConfig config;
    private final Clock clock;
    private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();
    private long lastId;
    private int pending;
    private long changes;
    private final Set<Runnable> listeners = new LinkedHashSet<>();

    /** An empty journal. */
    public DeliveryJournal(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Adds a delivery of {@code occasion}, which is pending. If too many are, it is recorded only. */
    public Delivery addPending(Occasion occasion) {
        synchronized (deliveries) {
            return pending < config.maxPending()
                    ? add(occasion, Status.PENDING, null)
                    : addNotSent(
                            occasion,
                            "simulator.webhooks.max-pending: " + config.maxPending()
                                    + " deliveries were pending already");
        }
    }

    /** Adds a delivery of {@code occasion} that is not sent. */
    public Delivery addNotSent(Occasion occasion, String reason) {
        synchronized (deliveries) {
            return add(occasion, Status.NOT_SENT, reason);
        }
    }

    private Delivery add(Occasion occasion, Status status, String reason) {
        var delivery = new Delivery(++lastId, clock.instant(), occasion, status, reason, List.of());
        put(delivery);
        return delivery;
    }

    /** Adds an attempt to the delivery {@code id}. Returns what it is now; empty if it was deleted. */
    public Optional<Delivery> attempted(long id, Attempt attempt) {
        synchronized (deliveries) {
            var now = find(id).map(delivery -> delivery.with(attempt, config.maxAttempts()));
            now.ifPresent(this::put);
            return now;
        }
    }

    /** The delivery {@code id}. */
    public Optional<Delivery> find(long id) {
        synchronized (deliveries) {
            return Optional.ofNullable(deliveries.get(id));
        }
    }

    /** Whether there is a delivery {@code id}. */
    public boolean has(long id) {
        return find(id).isPresent();
    }

    /** All deliveries, newest first. */
    public List<Delivery> newestFirst() {
        synchronized (deliveries) {
            return new ArrayList<>(deliveries.descendingMap().values());
        }
    }

    /** Deletes the deliveries that {@code which} holds for, also those that are pending. Returns how many there were. */
    public int clear(Predicate<Delivery> which) {
        synchronized (deliveries) {
            var before = deliveries.size();
            deliveries.values().removeIf(which);
            pending = Math.toIntExact(
                    deliveries.values().stream().filter(Delivery::pending).count());
            changed();
            return before - deliveries.size();
        }
    }

    /** How many changes there were. */
    public long changes() {
        synchronized (deliveries) {
            return changes;
        }
    }

    /** Runs {@code listener} once, when there are more than {@code seen} changes. It must return at once. */
    public void listen(long seen, Runnable listener) {
        synchronized (deliveries) {
            if (changes > seen) {
                listener.run();
            } else {
                listeners.add(listener);
            }
        }
    }

    /** Does not run {@code listener} any more. */
    public void forget(Runnable listener) {
        synchronized (deliveries) {
            listeners.remove(listener);
        }
    }

    private void put(Delivery delivery) {
        var before = deliveries.put(delivery.id(), delivery);
        pending += count(delivery) - (before == null ? 0 : count(before));
        if (deliveries.size() - pending > config.maxDeliveries()) {
            deliveries.values().stream()
                    .filter(one -> !one.pending())
                    .findFirst()
                    .ifPresent(oldest -> deliveries.remove(oldest.id()));
        }
        changed();
    }

    private static int count(Delivery delivery) {
        return delivery.pending() ? 1 : 0;
    }

    private void changed() {
        changes++;
        var due = List.copyOf(listeners);
        listeners.clear();
        due.forEach(Runnable::run);
    }
}
