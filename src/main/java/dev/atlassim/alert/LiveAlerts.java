package dev.atlassim.alert;

import dev.atlassim.alert.life.AlertLife;
import dev.atlassim.alert.life.Due;
import dev.atlassim.alert.life.Step;
import dev.atlassim.state.Alert;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.Project;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What happens to the alerts of a project whose conditions still hold. */
final class LiveAlerts {

    /** Most notifications of one project that are due at once; of more, only the last ones are. Deliveries are bounded, too. */
    private static final int MOST_DUE = 1000;

    private LiveAlerts() {}

    /** {@code project} at {@code now}. */
    static Settled advanced(Project project, Instant now) {
        return project.alerting().live()
                ? each(
                        project,
                        AlertConfigs.byId(project),
                        alert -> true,
                        (alert, config) -> AlertLife.advance(alert, config, now))
                : new Settled(project, List.of());
    }

    /**
     * {@code after}, in which those alerts are cancelled at {@code now} whose configuration was removed, disabled, or changed to
     * another event type since {@code before}.
     */
    static Settled cancelled(Project before, Project after, Instant now) {
        if (!after.alerting().live()) {
            return new Settled(after, List.of());
        }
        var left = AlertConfigs.byId(after);
        return each(
                after,
                AlertConfigs.byId(before),
                alert -> !left.get(alert.alertConfigId()).exists(config -> watches(config, alert)),
                (alert, config) -> AlertLife.cancel(alert, config, now));
    }

    private static boolean watches(AlertConfig config, Alert alert) {
        return config.enabled() && config.eventTypeName().equals(alert.eventTypeName());
    }

    private static Settled each(
            Project project, Map<String, AlertConfig> configs, Predicate<Alert> which, Change change) {
        var alerting = project.alerting();
        var due = new ArrayList<Due>();
        for (var alert : alerting.alerts().values()) {
            var config = configs.get(alert.alertConfigId());
            if (alert.live() && which.test(alert) && config.isDefined()) {
                var step = change.of(alert, config.get());
                alerting = alerting.with(step.alert());
                due.addAll(step.due());
            }
        }
        due.sort(Comparator.comparing(Due::at));
        if (due.size() > MOST_DUE) {
            due.subList(0, due.size() - MOST_DUE).clear();
        }
        return new Settled(project.with(alerting), due);
    }

    static List<Due> joined(List<Due> first, List<Due> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** A project, and the notifications that are due. */
    record Settled(Project project, List<Due> due) {}

    private interface Change {
        Step of(Alert alert, AlertConfig config);
    }
}
