package dev.atlassim.alert;

import dev.atlassim.alert.life.AlertLife;
import dev.atlassim.alert.life.Due;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Alert;
import dev.atlassim.state.Alert.Status;
import dev.atlassim.state.Alert.Subject;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import io.smallrye.mutiny.Uni;
import io.vavr.collection.HashSet;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Raises alerts: the condition of a configuration begins to hold. */
@Singleton
public class Raising {

    private final NotifyingStore store;
    private final ObjectIds ids;
    private final Clock clock;
    private final EventLog events;
    private final AlertsConfig config;

    Raising(NotifyingStore store, ObjectIds ids, Clock clock, EventLog events, AlertsConfig config) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.config = config;
    }

    /**
     * Raises one alert for each configuration of {@code groupId} that {@code which} selects. Of a point in time everybody is
     * notified, and no alert is kept.
     */
    public Uni<Raised> raise(String groupId, Predicate<AlertConfig> which, Subject subject) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return store.write(new Store.Owner.OfProject(groupId), world -> {
            var settled = LiveAlerts.advanced(AlertConfigs.project(world, groupId), now);
            var raised = raise(settled.project(), settled.due(), which, subject, now);
            return new Store.Change<>(world.with(raised.project()), raised);
        });
    }

    /** Selects the enabled configurations that watch {@code eventTypeName} and whose matchers and thresholds are met. */
    public static Predicate<AlertConfig> watching(String eventTypeName, Subject subject) {
        return one -> Condition.isMet(one, eventTypeName, subject);
    }

    private Raised raise(
            Project project, List<Due> before, Predicate<AlertConfig> which, Subject subject, Instant now) {
        var after = project;
        var alerts = new ArrayList<Alert>();
        var due = new ArrayList<>(before);
        for (var watching : AlertConfigs.of(project)) {
            if (!which.test(watching)) {
                continue;
            }
            var begun = begin(watching, subject, now);
            after = events.record(after, watching.eventTypeName(), details(begun));
            if (EventKind.of(watching.eventTypeName()).orElseThrow().informational(watching.eventTypeName())) {
                due.addAll(AlertLife.inform(begun, watching, now));
                alerts.add(begun);
            } else {
                var step = AlertLife.advance(begun, watching, now);
                after = kept(after, step.alert());
                due.addAll(step.due());
                alerts.add(step.alert());
            }
        }
        return new Raised(after, alerts, due);
    }

    private Alert begin(AlertConfig watching, Subject subject, Instant now) {
        return new Alert(
                ids.next(),
                watching.id(),
                watching.eventTypeName(),
                now,
                subject,
                Status.TRACKING,
                now,
                null,
                null,
                null,
                HashSet.empty(),
                now.minusSeconds(1));
    }

    /** The project with the alert, without the oldest ones that are over if there are too many. */
    private Project kept(Project project, Alert alert) {
        var alerts = project.alerting().alerts();
        while (alerts.size() >= config.maxAlertsPerProject()) {
            var oldest = alerts.values().find(one -> !one.live()).getOrElse(() -> null);
            if (oldest == null) {
                throw new TooManyAlerts(config.maxAlertsPerProject());
            }
            alerts = alerts.remove(oldest.id());
        }
        return project.with(project.alerting().withAlerts(alerts.put(alert.id(), alert)));
    }

    /** What the event of a condition shows (recorded). */
    private static Map<String, Object> details(Alert alert) {
        var details = new HashMap<String, Object>();
        var subject = alert.subject();
        put(details, "metricName", subject.metricName());
        put(details, "replicaSetName", subject.replicaSetName());
        put(details, "userAlias", subject.userAlias());
        if (subject.hostnameAndPort() != null) {
            var colon = subject.hostnameAndPort().lastIndexOf(':');
            details.put("hostname", subject.hostnameAndPort().substring(0, colon));
            details.put("port", Integer.valueOf(subject.hostnameAndPort().substring(colon + 1)));
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    /**
     * What was raised.
     *
     * @param project the project afterwards
     * @param alerts the alerts, and the points in time, in the order of their configurations
     * @param due the notifications that are due
     */
    public record Raised(Project project, List<Alert> alerts, List<Due> due) implements NotifyingStore.Notifying {}

    /** The project has as many alerts as it may have, and none of them is over. */
    public static final class TooManyAlerts extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyAlerts(int max) {
            super("the project has " + max + " alerts whose conditions still hold, the most that"
                    + " simulator.alerts.max-alerts-per-project allows; close some first");
        }
    }
}
