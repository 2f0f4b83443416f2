package dev.atlassim.alert;

import dev.atlassim.integration.Field;
import dev.atlassim.openapi.Parameters;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Role;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of alert configurations, out of {@link EventKind} and {@link NotificationType}. */
final class AlertSchemas {

    private static final String CONFIG = "GroupAlertsConfig";
    private static final String NOTIFICATION = "AlertsNotificationRootForGroup";

    private AlertSchemas() {}

    static void addTo(Components components) {
        Parameters.addPath(components, "alertConfigId", Schemas.id(), "The id of an alert configuration.");
        Parameters.addPath(components, "alertId", Schemas.id(), "The id of an alert.");
        components.addSchema("PaginatedAlertView", Schemas.pageOf("AlertViewForNdsGroup"));
        components.addSchema(
                "AcknowledgeAlert",
                Schemas.object()
                        .addProperty(AcknowledgementBody.UNTIL, Schemas.text().format("date-time"))
                        .addProperty(
                                AcknowledgementBody.COMMENT, Schemas.text().maxLength(AcknowledgementBody.MAX_COMMENT))
                        .addProperty(AcknowledgementBody.UNACKNOWLEDGE, Schemas.flag()));
        components.addSchema("PaginatedAlertConfigView", Schemas.pageOf(CONFIG));
        components.addSchema("MatcherFieldNames", Schemas.list(Schemas.choice(MatcherField.listed())));
        components.addSchema("AlertsToggle", Schemas.object().addProperty(AlertConfigBody.ENABLED, Schemas.flag()));
        components.addSchema(CONFIG, config());
        components.addSchema(NOTIFICATION, notification());
        components.addSchema("AlertMatcher", matcher());
        components.addSchema("AlertThreshold", threshold());
        components.addSchema("AlertMetricThreshold", metricThreshold());
    }

    private static Schema config() {
        return Schemas.object()
                .addProperty("created", Schemas.text().format("date-time").readOnly(true))
                .addProperty(AlertConfigBody.ENABLED, Schemas.flag().defaultValue(false))
                .addProperty(
                        AlertConfigBody.EVENT_TYPE,
                        Schemas.choice(EventKind.all().sorted().toList()))
                .addProperty("groupId", Schemas.id().readOnly(true))
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("links", Schemas.listOf("Link").readOnly(true))
                .addProperty(AlertConfigBody.MATCHERS, Schemas.listOf("AlertMatcher"))
                .addProperty(ThresholdBody.METRIC_THRESHOLD, Schemas.ref("AlertMetricThreshold"))
                .addProperty(
                        AlertConfigBody.NOTIFICATIONS,
                        Schemas.listOf(NOTIFICATION).minItems(1).maxItems(AlertConfigBody.MAX_NOTIFICATIONS))
                .addProperty(AlertConfigBody.SEVERITY, names(Severity.values()))
                .addProperty(ThresholdBody.THRESHOLD, Schemas.ref("AlertThreshold"))
                .addProperty("updated", Schemas.text().format("date-time").readOnly(true))
                .required(List.of(AlertConfigBody.EVENT_TYPE, AlertConfigBody.NOTIFICATIONS));
    }

    private static Schema notification() {
        var schema = Schemas.object()
                .addProperty(NotificationBody.TYPE, names(NotificationType.values()))
                .addProperty(NotificationBody.DELAY, Schemas.number().minimum(BigDecimal.ZERO))
                .addProperty(
                        NotificationBody.INTERVAL,
                        Schemas.number()
                                .minimum(BigDecimal.ZERO)
                                .description("At least " + NotificationBody.MIN_INTERVAL + "; 0 for the default."))
                .addProperty(NotificationBody.NOTIFIER_ID, Schemas.text())
                .addProperty(NotificationBody.INTEGRATION_ID, Schemas.text())
                .addProperty(NotificationType.ROLES, roles())
                .required(List.of(NotificationBody.TYPE));
        fields().forEach(field -> schema.addProperty(field.name(), of(field)));
        return schema;
    }

    private static Schema roles() {
        return Schemas.nullable(Schemas.list(
                Schemas.choice(Arrays.stream(Role.values()).map(Enum::name).toList())));
    }

    private static Stream<Field> fields() {
        return Arrays.stream(NotificationType.values())
                .flatMap(type -> type.parts().stream())
                .map(NotificationType.Part::field);
    }

    private static Schema of(Field field) {
        return field.kind() == Field.Kind.FLAG ? Schemas.flag() : Schemas.text();
    }

    private static Schema matcher() {
        return Schemas.object()
                .addProperty("fieldName", names(MatcherField.values()))
                .addProperty("operator", names(MatcherOperator.values()))
                .addProperty("value", Schemas.text())
                .required(List.of("fieldName", "operator", "value"));
    }

    private static Schema threshold() {
        var units = new LinkedHashSet<String>();
        Arrays.stream(Limit.values()).forEach(limit -> units.addAll(limit.units()));
        return Schemas.object()
                .addProperty("operator", names(Comparison.values()))
                .addProperty("threshold", Schemas.number())
                .addProperty("units", Schemas.choice(List.copyOf(units)));
    }

    private static Schema metricThreshold() {
        var metrics = Arrays.stream(MetricSet.values())
                .flatMap(set -> set.names().stream())
                .distinct()
                .sorted()
                .toList();
        var units = Arrays.stream(Units.values())
                .flatMap(some -> some.names().stream())
                .distinct()
                .toList();
        return Schemas.object()
                .addProperty("metricName", Schemas.choice(metrics))
                .addProperty("mode", Schemas.choice(List.of("AVERAGE")))
                .addProperty("operator", names(Comparison.values()))
                .addProperty("threshold", Schemas.decimal())
                .addProperty("units", Schemas.choice(units))
                .required(List.of("metricName"));
    }

    private static Schema names(Enum<?>... constants) {
        return Schemas.choice(Arrays.stream(constants).map(Enum::name).toList());
    }
}
