package dev.atlassim.event;

import dev.atlassim.api.call.Call;
import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Records events. A write records what it causes as a part of its own transition, so that the two appear together and
 * nothing is recorded for a write that is refused.
 */
@Singleton
public class EventLog {

    private final ObjectIds ids;
    private final Clock clock;
    private final EventConfig config;

    public EventLog(ObjectIds ids, Clock clock, EventConfig config) {
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Records in {@code project} what {@code actor} did.
     *
     * @param type one that only the list of the project shows
     * @param details what else is known, by the names of the fields in answers
     */
    public Project record(Project project, Event.Actor actor, EventType type, Map<String, Object> details) {
        if (type.shownByOrganization()) {
            throw new IllegalArgumentException("the list of the organization shows " + type + ", too");
        }
        return kept(project, event(type.name(), project.id(), actor, details));
    }

    /** Records in {@code project} what {@code actor} did, about which nothing else is known. */
    public Project record(Project project, Event.Actor actor, EventType type) {
        return record(project, actor, type, Map.of());
    }

    /**
     * Records in {@code project} what happened by itself.
     *
     * @param typeName a name of the official specification
     */
    public Project record(Project project, String typeName, Map<String, Object> details) {
        return kept(project, event(typeName, project.id(), null, details));
    }

    /**
     * Records what {@code actor} did to {@code project}, in every list that shows it. The project may no longer exist in
     * {@code world}, but its organization must.
     */
    public World record(World world, Project project, Event.Actor actor, EventType type, Map<String, Object> details) {
        var event = event(type.name(), project.id(), actor, details);
        var recorded = world.project(project.id())
                .map(existing -> world.with(kept(existing, event)))
                .orElse(world);
        if (!type.shownByOrganization()) {
            return recorded;
        }
        var organization = recorded.organization(project.orgId()).orElseThrow();
        return recorded.with(organization.with(organization.events().with(event, config.maxPerOrganization())));
    }

    /** Who made {@code call}, as events show it. */
    public static Event.Actor actor(Call call) {
        return new Event.Actor(call.caller().id(), call.remoteAddress());
    }

    /** The same for an event about which nothing else is known. */
    public World record(World world, Project project, Event.Actor actor, EventType type) {
        return record(world, project, actor, type, Map.of());
    }

    private Project kept(Project project, Event event) {
        return project.with(project.events().with(event, config.maxPerProject()));
    }

    private Event event(String typeName, String groupId, Event.Actor actor, Map<String, Object> details) {
        return new Event(
                ids.next(), clock.instant().truncatedTo(ChronoUnit.SECONDS), typeName, groupId, actor, details);
    }
}
