package dev.atlassim.webhook.delivery;

import dev.atlassim.webhook.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A delivery and its attempts. Immutable.
 *
 * @param id its number; later deliveries have larger ones
 * @param time when it was caused, by the simulator's clock
 * @param reason why it was not sent; null otherwise
 */
public record Delivery(long id, Instant time, Occasion occasion, Status status, String reason, List<Attempt> attempts) {

    /** Whether it is not finished. */
    public boolean pending() {
        return status == Status.PENDING;
    }

    /** The same, recorded only. */
    Delivery notSent(String why) {
        return new Delivery(id, time, occasion, Status.NOT_SENT, why, attempts);
    }

    /** The same after another attempt. */
    Delivery with(Attempt attempt, int maxAttempts) {
        if (attempt.outcome() instanceof Outcome.Refused refused) {
            return notSent(refused.reason());
        }
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Delivery(id, time, occasion, after(attempt, all.size() < maxAttempts), null, List.copyOf(all));
    }

    private static Status after(Attempt attempt, boolean more) {
        if (attempt.outcome() instanceof Outcome.Answered answered && answered.confirmed()) {
            return Status.DELIVERED;
        }
        return more ? Status.PENDING : Status.FAILED;
    }
}
