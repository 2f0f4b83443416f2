package dev.atlassim.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.AlertConfig.Notification;
import java.util.List;

/** Writes an alert configuration as a body that makes it again. */
public final class AlertConfigText {

    private AlertConfigText() {}

    /**
     * The body of {@code config}, with its id and times.
     *
     * @param secrets whether secrets are written; if not, an example stands in the place of each
     */
    public static ObjectNode of(AlertConfig config, boolean secrets) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("id", config.id());
        body.put("created", config.created().toString());
        body.put("updated", config.updated().toString());
        body.put(AlertConfigBody.EVENT_TYPE, config.eventTypeName());
        body.put(AlertConfigBody.ENABLED, config.enabled());
        put(body, AlertConfigBody.SEVERITY, config.severityOverride());
        if (config.threshold() != null) {
            var limit = body.putObject(ThresholdBody.THRESHOLD);
            put(limit, "operator", config.threshold().operator());
            limit.put("threshold", config.threshold().threshold());
            put(limit, "units", config.threshold().units());
        }
        if (config.metricThreshold() != null) {
            metric(body.putObject(ThresholdBody.METRIC_THRESHOLD), config.metricThreshold());
        }
        var matchers = body.putArray(AlertConfigBody.MATCHERS);
        for (var matcher : config.matchers()) {
            matchers.addObject()
                    .put("fieldName", matcher.fieldName())
                    .put("operator", matcher.operator())
                    .put("value", matcher.value());
        }
        var notifications = body.putArray(AlertConfigBody.NOTIFICATIONS);
        config.notifications().forEach(one -> notification(notifications.addObject(), one, secrets));
        return body;
    }

    private static void metric(ObjectNode written, AlertConfig.MetricThreshold limit) {
        written.put("metricName", limit.metricName());
        put(written, "mode", limit.mode());
        put(written, "operator", limit.operator());
        written.put("threshold", limit.threshold());
        put(written, "units", limit.units());
    }

    private static void notification(ObjectNode written, Notification notification, boolean secrets) {
        written.put(NotificationBody.TYPE, notification.typeName())
                .put(NotificationBody.NOTIFIER_ID, notification.notifierId())
                .put(NotificationBody.DELAY, notification.delayMin())
                .put(NotificationBody.INTERVAL, notification.intervalMin());
        for (var part : NotificationType.valueOf(notification.typeName()).parts()) {
            var field = part.field();
            var value = notification.settings().get(field.name());
            if (value instanceof Boolean flag) {
                written.put(field.name(), flag);
            } else if (value != null) {
                written.put(field.name(), (String) (field.sensitive() && !secrets ? field.example() : value));
            }
        }
        if (notification.settings().get(NotificationType.ROLES) instanceof List<?> roles) {
            var list = written.putArray(NotificationType.ROLES);
            roles.forEach(role -> list.add((String) role));
        }
    }

    private static void put(ObjectNode object, String key, String value) {
        if (value != null) {
            object.put(key, value);
        }
    }
}
