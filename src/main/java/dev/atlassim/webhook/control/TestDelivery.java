package dev.atlassim.webhook.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.control.validation.OneOf;
import dev.atlassim.webhook.Destination;
import dev.atlassim.webhook.Occasion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery to try a receiver with.
 *
 * @param groupId the project, to whose webhook it goes
 * @param event the value of {@code X-MMS-Event}; null for that of an informational alert
 * @param payload the alert; null for an example
 */
@RegisterForReflection
@Schema(
        name = "TestDelivery",
        requiredProperties = {"groupId"})
public record TestDelivery(
        @NotNull(message = "is required") @Pattern(regexp = DeliveryQuery.ID, message = DeliveryQuery.ID_MESSAGE)
        String groupId,

        @OneOf(of = AlertEvent.class) String event,
        @Schema(implementation = Object.class) ObjectNode payload) {

    /** The notification that is due. */
    Occasion to(Destination destination) {
        var named = Arrays.stream(AlertEvent.values())
                .filter(one -> one.toString().equals(event))
                .findFirst()
                .orElse(AlertEvent.INFORM);
        return new Occasion(groupId, null, null, named, destination, payload == null ? example() : payload);
    }

    private ObjectNode example() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("groupId", groupId)
                .put("humanReadable", "This is a test of the webhook.")
                .put("status", "INFORMATIONAL");
    }
}
