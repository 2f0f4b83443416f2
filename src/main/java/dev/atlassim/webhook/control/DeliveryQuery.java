package dev.atlassim.webhook.control;

import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.control.validation.OneOf;
import dev.atlassim.control.validation.WholeNumber;
import dev.atlassim.form.Span;
import dev.atlassim.webhook.delivery.Delivery;
import dev.atlassim.webhook.delivery.Status;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;

/**
 * The query of a list of deliveries. All values are text until they have been validated.
 *
 * @param limit most deliveries on one page
 * @param cursor the number of the delivery that the page comes after, newest first
 * @param waitAtMost how long to wait until the deliveries are settled
 * @param count how many deliveries there must be before they are settled
 */
@RegisterForReflection
public record DeliveryQuery(
        @QueryParam("groupId") @Pattern(regexp = ID, message = ID_MESSAGE)
        String groupId,

        @QueryParam("alertConfigId") @Pattern(regexp = ID, message = ID_MESSAGE)
        String alertConfigId,

        @QueryParam("alertId") @Pattern(regexp = ID, message = ID_MESSAGE)
        String alertId,

        @QueryParam("event") @OneOf(of = AlertEvent.class) String event,

        @QueryParam("status") @OneOf(of = Status.class) String status,

        @QueryParam("type")
        @Pattern(regexp = "[A-Z_]{1,64}", message = "must be a type of notification, such as WEBHOOK")
        String type,

        @QueryParam("limit") @DefaultValue("100") @WholeNumber(max = 1000)
        String limit,

        @QueryParam("cursor") @WholeNumber String cursor,

        @QueryParam("waitAtMost") @Pattern(regexp = Span.REGEX, message = "must be " + Span.ALLOWED)
        String waitAtMost,

        @QueryParam("count") @DefaultValue("1") @WholeNumber(min = 0)
        String count) {

    static final String ID = "[0-9a-f]{24}";
    static final String ID_MESSAGE = "must be 24 hexadecimal digits";

    /** Most deliveries on the page. */
    int pageSize() {
        return Integer.parseInt(limit);
    }

    /** How long to wait at most. */
    Duration longest() {
        return waitAtMost == null ? Duration.ZERO : Span.parse(waitAtMost);
    }

    /** How many deliveries there must be before the wait ends. */
    long expected() {
        return Long.parseLong(count);
    }

    /** Whether {@code delivery} is on the page that the cursor leads to, or on a later one. */
    boolean reached(Delivery delivery) {
        return cursor == null || delivery.id() < Long.parseLong(cursor);
    }

    /** Whether {@code delivery} passes all filters. */
    boolean matches(Delivery delivery) {
        var occasion = delivery.occasion();
        return passes(groupId, occasion.groupId())
                && passes(alertConfigId, occasion.alertConfigId())
                && passes(alertId, occasion.alertId())
                && passes(event, occasion.event().toString())
                && passes(status, delivery.status().name())
                && passes(type, occasion.destination().type());
    }

    private static boolean passes(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }
}
