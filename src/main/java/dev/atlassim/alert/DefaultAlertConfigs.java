package dev.atlassim.alert;

import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.AlertConfig.MetricThreshold;
import dev.atlassim.state.AlertConfig.Notification;
import dev.atlassim.state.AlertConfig.Threshold;
import dev.atlassim.state.Project;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The alert configurations that a new project has: those that a project of 2020 began with (recorded in a list of 2026; the
 * complete list of a new project of today is not known). They follow from the project, so that nothing is stored for them.
 */
final class DefaultAlertConfigs {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final List<String> OWNERS = List.of("GROUP_OWNER");

    private static final List<Declared> DECLARED = List.of(
            new Declared("REPLICATION_OPLOG_WINDOW_RUNNING_OUT", 0, HOUR).below(1, "HOURS"),
            new Declared("NO_PRIMARY", 15, HOUR),
            new Declared("CLUSTER_MONGOS_IS_MISSING", 15, HOUR),
            metric("CONNECTIONS_PERCENT", 80, 0),
            metric("DISK_PARTITION_SPACE_USED_DATA", 90, 0),
            metric("QUERY_TARGETING_SCANNED_OBJECTS_PER_RETURNED", 1000, 10),
            new Declared("CREDIT_CARD_ABOUT_TO_EXPIRE", 0, DAY),
            metric("NORMALIZED_SYSTEM_CPU_USER", 95, 0),
            metric("NORMALIZED_SYSTEM_CPU_STEAL", 50, 0).disabled(),
            new Declared("HOST_HAS_INDEX_SUGGESTIONS", 10, HOUR),
            new Declared("JOINED_GROUP", 0, HOUR).toEveryRole());

    private DefaultAlertConfigs() {}

    /** Those of {@code project}, in ascending order of their ids. */
    static List<AlertConfig> of(Project project) {
        var all = new ArrayList<AlertConfig>(DECLARED.size());
        for (int i = 0; i < DECLARED.size(); i++) {
            all.add(DECLARED.get(i).of(project, i));
        }
        return all;
    }

    private static Declared metric(String name, double limit, int delayMin) {
        return new Declared("OUTSIDE_METRIC_THRESHOLD", delayMin, HOUR)
                .watching(new MetricThreshold(name, "AVERAGE", Comparison.GREATER_THAN.name(), limit, "RAW"));
    }

    /**
     * An id that follows from {@code id}: its second, another process, and the {@code n}-th count after its own. No id that is
     * generated later is the same.
     */
    private static String following(String id, int n) {
        var hex = HexFormat.of();
        var process = HexFormat.fromHexDigitsToLong(id, 8, 18) ^ 1;
        var counter = HexFormat.fromHexDigits(id, 18, 24) + n;
        return id.substring(0, 8) + hex.toHexDigits(process, 10) + hex.toHexDigits(counter, 6);
    }

    private record Declared(
            String eventTypeName,
            int delayMin,
            int intervalMin,
            Threshold threshold,
            MetricThreshold metric,
            List<String> roles,
            boolean enabled) {

        Declared(String eventTypeName, int delayMin, int intervalMin) {
            this(eventTypeName, delayMin, intervalMin, null, null, OWNERS, true);
        }

        Declared below(long limit, String units) {
            var below = new Threshold(Comparison.LESS_THAN.name(), limit, units);
            return new Declared(eventTypeName, delayMin, intervalMin, below, metric, roles, enabled);
        }

        Declared watching(MetricThreshold watched) {
            return new Declared(eventTypeName, delayMin, intervalMin, threshold, watched, roles, enabled);
        }

        Declared toEveryRole() {
            return new Declared(eventTypeName, delayMin, intervalMin, threshold, metric, null, enabled);
        }

        Declared disabled() {
            return new Declared(eventTypeName, delayMin, intervalMin, threshold, metric, roles, false);
        }

        AlertConfig of(Project project, int index) {
            var settings = roles == null
                    ? Map.<String, Object>of("emailEnabled", true, "smsEnabled", false)
                    : Map.of("emailEnabled", true, "smsEnabled", false, NotificationType.ROLES, roles);
            var notification = new Notification(
                    following(project.id(), DECLARED.size() + 1 + index),
                    NotificationType.GROUP.name(),
                    delayMin,
                    intervalMin,
                    false,
                    settings);
            return new AlertConfig(
                    following(project.id(), 1 + index),
                    project.created(),
                    project.created(),
                    enabled,
                    eventTypeName,
                    null,
                    List.of(),
                    threshold,
                    metric,
                    List.of(notification));
        }
    }
}
