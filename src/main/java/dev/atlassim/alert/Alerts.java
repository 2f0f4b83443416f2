package dev.atlassim.alert;

import dev.atlassim.alert.life.AlertLife;
import dev.atlassim.alert.life.Due;
import dev.atlassim.alert.life.Step;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Alert;
import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The operations on the alerts of projects, as functions from world to world. Each first lets the time pass. */
@Singleton
public class Alerts {

    private final Store store;
    private final NotifyingStore notifying;
    private final Clock clock;
    private final EventLog events;

    Alerts(Store store, NotifyingStore notifying, Clock clock, EventLog events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
        this.notifying = notifying;
    }

    /** Those of {@code project} as they are now, in ascending order of their ids (recorded). */
    List<Alert> of(Project project) {
        return LiveAlerts.advanced(project, now())
                .project()
                .alerting()
                .alerts()
                .values()
                .toJavaList();
    }

    /** The alert of that id as it is now; an error if there is none. */
    Alert get(Project project, String id) {
        return find(LiveAlerts.advanced(project, now()).project(), id);
    }

    private static Alert find(Project project, String id) {
        return project.alerting()
                .alerts()
                .get(id)
                .getOrElseThrow(() -> ErrorCode.ALERT_NOT_FOUND.with(id, project.id()));
    }

    /** Acknowledges an alert, or takes that back. */
    Uni<Outcome> acknowledge(Event.Actor actor, String groupId, String alertId, AcknowledgementBody body) {
        var now = now();
        return change(groupId, now, (project, due) -> {
            var alert = find(project, alertId);
            var step = body.undone(now)
                    ? new Step(AlertLife.unacknowledge(alert, now), List.of())
                    : acknowledged(project, alert, body.acknowledgement(actor.credentialId(), now), now);
            var type = body.undone(now) ? EventType.ALERT_UNACKNOWLEDGED_AUDIT : EventType.ALERT_ACKNOWLEDGED_AUDIT;
            var recorded = events.record(
                    project.with(project.alerting().with(step.alert())), actor, type, Map.of("alertId", alertId));
            return new Outcome(recorded, step.alert(), LiveAlerts.joined(due, step.due()));
        });
    }

    private static Step acknowledged(Project project, Alert alert, Alert.Acknowledgement what, Instant now) {
        return AlertConfigs.byId(project)
                .get(alert.alertConfigId())
                .map(config -> AlertLife.acknowledge(alert, config, what, now))
                .getOrElse(() -> new Step(alert.with(what, now).notified(now), List.of()));
    }

    /** Ends the condition of an alert. The same again changes nothing. */
    public Uni<Outcome> close(String groupId, String alertId) {
        var now = now();
        return change(groupId, now, (project, due) -> {
            var alert = find(project, alertId);
            var config = AlertConfigs.byId(project).get(alert.alertConfigId());
            if (!alert.live()) {
                return new Outcome(project, alert, due);
            }
            var step = config.map(known -> AlertLife.close(alert, known, now))
                    .getOrElse(() -> new Step(alert.with(Alert.Status.CLOSED, now), List.of()));
            return new Outcome(
                    project.with(project.alerting().with(step.alert())),
                    step.alert(),
                    LiveAlerts.joined(due, step.due()));
        });
    }

    /** Changes a project after the time has passed until {@code now}, and sends what is due. */
    Uni<Outcome> change(String groupId, Instant now, BiFunction<Project, List<Due>, Outcome> step) {
        return notifying.write(new Store.Owner.OfProject(groupId), world -> {
            var settled = LiveAlerts.advanced(AlertConfigs.project(world, groupId), now);
            var outcome = step.apply(settled.project(), settled.due());
            return new Store.Change<>(world.with(outcome.project()), outcome);
        });
    }

    /** Lets the time pass for every project with an alert whose condition holds, and hands over what is due. */
    public void settle() {
        store.read().alerting().forEach(this::settle);
    }

    private void settle(String groupId) {
        var now = now();
        if (due(store.read(), groupId, now)) {
            change(groupId, now, (project, due) -> new Outcome(project, null, due))
                    .subscribe()
                    .with(done -> {}, gone -> {});
        }
    }

    private static boolean due(World world, String groupId, Instant now) {
        return world.project(groupId)
                .filter(project -> !LiveAlerts.advanced(project, now).due().isEmpty())
                .isPresent();
    }

    /** The time in whole seconds, as alerts have it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * What became of an alert; null where only the time has passed.
     *
     * @param project its project afterwards
     * @param due the notifications that are due
     */
    public record Outcome(Project project, Alert alert, List<Due> due) implements NotifyingStore.Notifying {}
}
