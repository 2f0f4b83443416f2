package dev.atlassim.project;

import dev.atlassim.event.EventLog;
import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import jakarta.inject.Singleton;
import java.util.Map;

/** The events that changes of projects cause, as functions from world to world. */
@Singleton
public class ProjectEvents {

    private final EventLog log;

    public ProjectEvents(EventLog log) {
        this.log = log;
    }

    /** A project is created, perhaps with tags: recorded 2026-08-10. */
    World created(World world, Event.Actor actor, Project project) {
        var recorded = log.record(world, project, actor, EventType.GROUP_CREATED);
        return project.details().tags().isEmpty() ? recorded : tagsModified(recorded, actor, project);
    }

    /** A project is changed; that a change of the name causes an event of its own is inferred from the type's name. */
    World updated(World world, Event.Actor actor, Project before, Project after) {
        var recorded = before.name().equals(after.name())
                ? world
                : log.record(world, after, actor, EventType.GROUP_NAME_CHANGED);
        return before.details().tags().equals(after.details().tags()) ? recorded : tagsModified(recorded, actor, after);
    }

    /** A project is deleted; {@code world} no longer has it. */
    World deleted(World world, Event.Actor actor, Project project) {
        return log.record(world, project, actor, EventType.GROUP_DELETED);
    }

    /** A setting is changed; the only one that has events of its own is the Data Explorer (inferred from their names). */
    World settingsChanged(World world, Event.Actor actor, Project before, Project after) {
        var on = ProjectSetting.DATA_EXPLORER.in(after);
        if (on == ProjectSetting.DATA_EXPLORER.in(before)) {
            return world;
        }
        return log.record(world, after, actor, on ? EventType.DATA_EXPLORER_ENABLED : EventType.DATA_EXPLORER_DISABLED);
    }

    /** A limit is set; the types are inferred from their names. */
    World limitSet(World world, Event.Actor actor, Project project, ProjectLimit limit) {
        return log.record(
                world,
                project,
                actor,
                limit.ofDataFederation()
                        ? EventType.DATA_FEDERATION_QUERY_LIMIT_CONFIGURED
                        : EventType.PROJECT_LIMIT_UPDATED);
    }

    /** A limit is reset; the types are inferred from their names. */
    World limitReset(World world, Event.Actor actor, Project project, ProjectLimit limit) {
        return log.record(
                world,
                project,
                actor,
                limit.ofDataFederation()
                        ? EventType.DATA_FEDERATION_QUERY_LIMIT_DELETED
                        : EventType.PROJECT_LIMIT_UPDATED);
    }

    private World tagsModified(World world, Event.Actor actor, Project project) {
        return log.record(
                world,
                project,
                actor,
                EventType.GROUP_TAGS_MODIFIED,
                Map.of("resourceId", project.id(), "resourceType", "project"));
    }
}
