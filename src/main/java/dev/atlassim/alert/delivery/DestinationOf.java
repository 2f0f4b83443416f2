package dev.atlassim.alert.delivery;

import dev.atlassim.alert.NotificationType;
import dev.atlassim.alert.NotificationView;
import dev.atlassim.state.AlertConfig.Notification;
import dev.atlassim.state.Project;
import dev.atlassim.webhook.Destination;
import dev.atlassim.webhook.Destination.OtherService;
import dev.atlassim.webhook.Destination.Webhook;

/** Where a notification goes. */
final class DestinationOf {

    private DestinationOf() {}

    /** The destination of {@code notification}, one of a configuration of {@code project}. */
    static Destination of(Notification notification, Project project) {
        if (NotificationType.valueOf(notification.typeName()) != NotificationType.WEBHOOK) {
            return new OtherService(notification.typeName());
        }
        var url = value(notification, project, "webhookUrl");
        return url == null
                ? new OtherService(notification.typeName())
                : Webhook.of(
                        url,
                        value(notification, project, "webhookSecret"),
                        value(notification, project, "webhookBodyTemplate"),
                        value(notification, project, "webhookHeadersTemplate"));
    }

    private static String value(Notification notification, Project project, String name) {
        return NotificationType.WEBHOOK.parts().stream()
                .filter(part -> part.field().name().equals(name))
                .findFirst()
                .flatMap(part -> NotificationView.value(notification, part, project))
                .map(String.class::cast)
                .orElse(null);
    }
}
