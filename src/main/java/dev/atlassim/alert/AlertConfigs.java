package dev.atlassim.alert;

import dev.atlassim.alert.life.Due;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operations on the alert configurations of a project, as functions from world to world. */
@Singleton
public class AlertConfigs {

    private final NotifyingStore store;
    private final ObjectIds ids;
    private final Clock clock;
    private final EventLog events;
    private final AlertsConfig config;

    AlertConfigs(NotifyingStore store, ObjectIds ids, Clock clock, EventLog events, AlertsConfig config) {
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** Those of {@code project}, in ascending order of their ids (recorded). */
    public static List<AlertConfig> of(Project project) {
        var configs = project.alerting().configs();
        return configs == null
                ? DefaultAlertConfigs.of(project)
                : configs.values().toJavaList();
    }

    /** The same by id. */
    static Map<String, AlertConfig> byId(Project project) {
        var configs = project.alerting().configs();
        return configs == null
                ? TreeMap.ofAll(DefaultAlertConfigs.of(project).stream(), AlertConfig::id, Function.identity())
                : configs;
    }

    /** The configuration of that id; an error if there is none. */
    static AlertConfig get(Project project, String id) {
        return byId(project).get(id).getOrElseThrow(() -> ErrorCode.ALERT_CONFIG_NOT_FOUND.with(id, project.id()));
    }

    /** Adds a configuration; an error if the project has as many as it may have. */
    Uni<Change> create(Event.Actor actor, String groupId, AlertConfigBody body) {
        var notifierIds = notifierIds(body);
        var id = ids.next();
        var now = now();
        return change(groupId, now, project -> {
            if (byId(project).size() >= config.maxConfigsPerProject()) {
                throw ErrorCode.MAX_ALERT_CONFIGS_PER_GROUP_EXCEEDED.with(
                        Integer.toString(config.maxConfigsPerProject()), groupId);
            }
            var created = body.complete(project, id, notifierIds, null, now);
            return with(project, created, actor, EventType.ALERT_CONFIG_ADDED_AUDIT);
        });
    }

    /** Replaces a configuration. What was not sent is unset, but for the credentials of notifications sent with their id. */
    Uni<Change> update(Event.Actor actor, String groupId, String id, AlertConfigBody body) {
        var notifierIds = notifierIds(body);
        var now = now();
        return change(groupId, now, project -> {
            var updated = body.complete(project, id, notifierIds, get(project, id), now);
            return with(project, updated, actor, EventType.ALERT_CONFIG_CHANGED_AUDIT);
        });
    }

    /** Enables or disables a configuration. That this causes the event of that name is inferred. */
    Uni<Change> toggle(Event.Actor actor, String groupId, String id, boolean enabled) {
        var now = now();
        var type = enabled ? EventType.ALERT_CONFIG_ENABLED_AUDIT : EventType.ALERT_CONFIG_DISABLED_AUDIT;
        return change(groupId, now, project -> with(project, get(project, id).enabled(enabled, now), actor, type));
    }

    /** Removes a configuration. */
    Uni<Void> delete(Event.Actor actor, String groupId, String id) {
        return change(groupId, now(), project -> {
                    var gone = get(project, id);
                    var fewer = byId(project).remove(id);
                    return recorded(project, fewer, gone, actor, EventType.ALERT_CONFIG_DELETED_AUDIT);
                })
                .replaceWithVoid();
    }

    /** Changes a project, and cancels the alerts whose configuration no longer watches the same (documented). */
    private Uni<Change> change(String groupId, Instant now, Function<Project, Change> step) {
        return store.write(new Store.Owner.OfProject(groupId), world -> {
            var before = LiveAlerts.advanced(project(world, groupId), now);
            var change = step.apply(before.project());
            var after = LiveAlerts.cancelled(before.project(), change.project(), now);
            var due = LiveAlerts.joined(before.due(), after.due());
            return new Store.Change<>(world.with(after.project()), new Change(after.project(), change.changed(), due));
        });
    }

    private Change with(Project project, AlertConfig changed, Event.Actor actor, EventType type) {
        return recorded(project, byId(project).put(changed.id(), changed), changed, actor, type);
    }

    /** The project with other configurations, and with the event that this causes. */
    private Change recorded(
            Project project, Map<String, AlertConfig> configs, AlertConfig changed, Event.Actor actor, EventType type) {
        var after = project.with(project.alerting().withConfigs(configs));
        return new Change(
                events.record(after, actor, type, java.util.Map.of("alertConfigId", changed.id())), changed, List.of());
    }

    /** The project of that id; an error if it does not exist. */
    static Project project(World world, String groupId) {
        return world.project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
    }

    /** Ids for the notifications. Atlas makes them just before that of the configuration (recorded). */
    private List<String> notifierIds(AlertConfigBody body) {
        return Stream.generate(ids::next).limit(body.notifications().size()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A configuration that was changed, its project after that, and the notifications that are due. */
    record Change(Project project, AlertConfig changed, List<Due> due) implements NotifyingStore.Notifying {}
}
