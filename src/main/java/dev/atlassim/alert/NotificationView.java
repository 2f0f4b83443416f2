package dev.atlassim.alert;

import dev.atlassim.state.AlertConfig.Notification;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Project;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A notification as Atlas shows it: keys in alphabetical order, secrets masked as those of integrations are (inferred). */
public final class NotificationView {

    private NotificationView() {}

    /**
     * What is shown of {@code notification}.
     *
     * @param integrationIds whether the integration that it uses, or whose credential it has, is named
     */
    static Map<String, Object> of(Notification notification, Project project, boolean integrationIds) {
        var type = NotificationType.valueOf(notification.typeName());
        var shown = new TreeMap<String, Object>();
        shown.put(NotificationBody.DELAY, notification.delayMin());
        if (!type.repeatsItself()) {
            shown.put(NotificationBody.INTERVAL, notification.intervalMin());
        }
        shown.put(NotificationBody.NOTIFIER_ID, notification.notifierId());
        shown.put(NotificationBody.TYPE, notification.typeName());
        for (var part : type.parts()) {
            value(notification, part, project)
                    .ifPresent(value -> shown.put(part.field().name(), masked(part, value)));
        }
        var roles = notification.settings().get(NotificationType.ROLES);
        if (roles != null) {
            shown.put(NotificationType.ROLES, roles);
        }
        if (integrationIds) {
            integration(notification, project)
                    .filter(integration -> same(notification, type, integration))
                    .ifPresent(integration -> shown.put(NotificationBody.INTEGRATION_ID, integration.id()));
        }
        return shown;
    }

    /** The value of a field, which may be that of the project's integration. */
    public static Optional<Object> value(Notification notification, NotificationType.Part part, Project project) {
        var own = Optional.ofNullable(notification.settings().get(part.field().name()));
        return notification.ofIntegration()
                ? own.or(() -> integration(notification, project)
                        .map(integration -> integration.settings().get(part.ofIntegration())))
                : own;
    }

    private static Object masked(NotificationType.Part part, Object value) {
        return value instanceof String text ? part.field().answered(text) : value;
    }

    private static Optional<Integration> integration(Notification notification, Project project) {
        return project.integrations().get(notification.typeName()).toJavaOptional();
    }

    private static boolean same(Notification notification, NotificationType type, Integration integration) {
        return notification.ofIntegration()
                || type.parts().stream()
                        .filter(NotificationType.Part::credential)
                        .allMatch(part -> notification
                                .settings()
                                .get(part.field().name())
                                .equals(integration.settings().get(part.ofIntegration())));
    }
}
