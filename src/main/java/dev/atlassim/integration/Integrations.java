package dev.atlassim.integration;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.Integration;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The five operations on the integrations of a project, as functions from world to world. */
@Singleton
public class Integrations {

    private static final Comparator<Integration> AS_LISTED =
            Comparator.comparing(i -> IntegrationType.valueOf(i.type()));

    private final Store store;
    private final ObjectIds ids;
    private final EventLog events;

    Integrations(Store store, ObjectIds ids, EventLog events) {
        this.store = store;
        this.ids = ids;
        this.events = events;
    }

    /** All integrations of the project, in the order in which Atlas lists them. */
    static List<Integration> list(World world, String groupId) {
        return sorted(project(world, groupId));
    }

    /** The integration of {@code type}; an error if it is not configured. */
    static Integration get(World world, String groupId, IntegrationType type) {
        return configured(project(world, groupId), type);
    }

    /**
     * Adds an integration; an error if one of that type is configured already.
     *
     * @return all integrations of the project
     */
    Uni<List<Integration>> create(Event.Actor actor, String groupId, IntegrationBody body) {
        var created = new Integration(ids.next(), body.type().name(), body.complete());
        return change(groupId, project -> {
            if (project.integrations().containsKey(created.type())) {
                throw ErrorCode.INTEGRATION_ALREADY_CONFIGURED.with(created.type());
            }
            return events.record(project.with(created), actor, EventType.INTEGRATION_CONFIGURED);
        });
    }

    /**
     * Changes the fields sent, or adds the integration if none of that type is configured. In both cases it gets a new
     * id.
     *
     * @return all integrations of the project
     */
    Uni<List<Integration>> update(Event.Actor actor, String groupId, IntegrationBody body) {
        var id = ids.next();
        var type = body.type().name();
        return change(groupId, project -> {
            var settings = project.integrations()
                    .get(type)
                    .map(before -> body.changing(before.settings()))
                    .getOrElse(body::complete);
            return events.record(
                    project.with(new Integration(id, type, settings)), actor, EventType.INTEGRATION_CONFIGURED);
        });
    }

    /**
     * Removes the integration of {@code type}; an error if it is not configured, or if it is WEBHOOK and a notification uses
     * it (documented; inferred for others that nothing keeps them).
     */
    Uni<Void> delete(Event.Actor actor, String groupId, IntegrationType type) {
        return change(groupId, project -> {
                    var gone = configured(project, type);
                    if (type == IntegrationType.WEBHOOK && project.alerting().uses(gone.type())) {
                        throw ErrorCode.WEBHOOK_NOTIFICATIONS_PRESENT.with();
                    }
                    return events.record(project.without(gone.type()), actor, EventType.INTEGRATION_REMOVED);
                })
                .replaceWithVoid();
    }

    private Uni<List<Integration>> change(String groupId, UnaryOperator<Project> step) {
        return store.write(new Store.Owner.OfProject(groupId), world -> {
            var project = step.apply(project(world, groupId));
            return new Store.Change<>(world.with(project), sorted(project));
        });
    }

    private static Project project(World world, String groupId) {
        return world.project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
    }

    private static Integration configured(Project project, IntegrationType type) {
        return project.integrations().get(type.name()).getOrElseThrow(() -> notConfigured(type));
    }

    private static AtlasException notConfigured(IntegrationType type) {
        return ErrorCode.INTEGRATION_NOT_CONFIGURED.with(type.name());
    }

    private static List<Integration> sorted(Project project) {
        var sorted = new ArrayList<Integration>();
        project.integrations().valuesIterator().forEach(sorted::add);
        sorted.sort(AS_LISTED);
        return sorted;
    }
}
