package dev.atlassim.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An alert configuration of a project as it is stored, secrets in clear. It leaves the process only through the masked
 * view of the alert feature.
 *
 * @param id 24 hexadecimal digits
 * @param created in whole seconds
 * @param updated in whole seconds
 * @param enabled whether it raises alerts
 * @param eventTypeName what it watches
 * @param severityOverride null if the severity is that of the event type
 * @param matchers which hosts, clusters or replica sets it watches; all must match
 * @param threshold null if the event type has none
 * @param metricThreshold null if the event type is not about a metric
 * @param notifications in the order given
 */
public record AlertConfig(
        String id,
        Instant created,
        Instant updated,
        boolean enabled,
        String eventTypeName,
        String severityOverride,
        List<Matcher> matchers,
        Threshold threshold,
        MetricThreshold metricThreshold,
        List<Notification> notifications) {

    public AlertConfig {
        matchers = List.copyOf(matchers);
        notifications = List.copyOf(notifications);
    }

    /** The same configuration, enabled or not, changed at {@code now}. */
    public AlertConfig enabled(boolean on, Instant now) {
        return new AlertConfig(
                id,
                created,
                now,
                on,
                eventTypeName,
                severityOverride,
                matchers,
                threshold,
                metricThreshold,
                notifications);
    }

    /** The same configuration with another id and other notifications. */
    public AlertConfig with(String otherId, List<Notification> others) {
        return new AlertConfig(
                otherId,
                created,
                updated,
                enabled,
                eventTypeName,
                severityOverride,
                matchers,
                threshold,
                metricThreshold,
                others);
    }

    /** A condition on what raised an alert: {@code fieldName} compared with {@code value}. */
    public record Matcher(String fieldName, String operator, String value) {}

    /** A limit of an event type. The units are null if the event type has none. */
    public record Threshold(String operator, long threshold, String units) {}

    /** A limit of a metric. All but the name and the threshold are null if they were not set. */
    public record MetricThreshold(String metricName, String mode, String operator, double threshold, String units) {}

    /**
     * Who is notified, and how.
     *
     * @param notifierId 24 hexadecimal digits
     * @param typeName the type of notification, as Atlas spells it
     * @param delayMin minutes between the condition and the first notification
     * @param intervalMin minutes between repeated notifications; 0 for the default
     * @param ofIntegration whether it uses the project's integration of the same type, rather than settings of its own
     * @param settings the values of the fields that are particular to the type, without those that are unset
     */
    public record Notification(
            String notifierId,
            String typeName,
            int delayMin,
            int intervalMin,
            boolean ofIntegration,
            Map<String, Object> settings) {

        public Notification {
            settings = Map.copyOf(settings);
        }

        @Override
        public String toString() {
            return "Notification[notifierId=" + notifierId + ", typeName=" + typeName + "]";
        }
    }
}
