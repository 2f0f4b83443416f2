package dev.atlassim.webhook.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.integration.Mask;
import dev.atlassim.state.Secret;
import dev.atlassim.webhook.Destination;
import dev.atlassim.webhook.delivery.Attempt;
import dev.atlassim.webhook.delivery.Delivery;
import dev.atlassim.webhook.delivery.Outcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as the control API shows it: secrets are masked, and values that it does not have are left out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
record DeliveryView(
        String id,
        String time,
        String groupId,
        String alertConfigId,
        String alertId,
        String event,
        String type,
        String status,
        String reason,
        WebhookView webhook,
        @Schema(implementation = Object.class) ObjectNode payload,
        List<AttemptView> attempts) {

    static DeliveryView of(Delivery delivery) {
        var occasion = delivery.occasion();
        return new DeliveryView(
                Long.toString(delivery.id()),
                delivery.time().toString(),
                occasion.groupId(),
                occasion.alertConfigId(),
                occasion.alertId(),
                occasion.event().toString(),
                occasion.destination().type(),
                delivery.status().name(),
                delivery.reason(),
                WebhookView.of(occasion.destination()),
                occasion.payload(),
                delivery.attempts().stream().map(AttemptView::of).toList());
    }

    /** The webhook that it goes to, masked like the integration. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookView(String url, boolean signed, String bodyTemplate, String headersTemplate) {

        static WebhookView of(Destination destination) {
            return destination instanceof Destination.Webhook webhook
                    ? new WebhookView(
                            Mask.URL.apply(webhook.url().reveal()),
                            webhook.secret().isPresent(),
                            masked(webhook.bodyTemplate()),
                            masked(webhook.headersTemplate()))
                    : null;
        }

        private static String masked(Optional<Secret> template) {
            return template.map(Secret::reveal).map(Mask.TEMPLATE::apply).orElse(null);
        }
    }

    /** An attempt: the status of the answer, or why there was none. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(String time, Integer status, String error, long durationMicros, String templateFailure) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.time().toString(),
                    attempt.outcome() instanceof Outcome.Answered answered ? answered.status() : null,
                    attempt.outcome() instanceof Outcome.Failed failed ? failed.error() : null,
                    attempt.micros(),
                    attempt.templateFailure());
        }
    }
}
