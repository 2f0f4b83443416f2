package dev.atlassim.project;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Event;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import io.vavr.control.Option;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations on projects, as functions from world to world. */
@Singleton
public class Projects {

    private final Store store;
    private final ObjectIds ids;
    private final Clock clock;
    private final ProjectConfig config;
    private final ProjectEvents events;

    Projects(Store store, ObjectIds ids, Clock clock, ProjectConfig config, ProjectEvents events) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
        this.events = events;
    }

    /** The projects that {@code caller} may see, by name. */
    static Visible visibleTo(Credential caller, World world) {
        var organization = world.organization(caller.grants().orgId());
        if (organization.isEmpty()) {
            return new Visible(world, Stream.empty(), 0);
        }
        var all = organization.get().projects();
        var grants = caller.grants();
        if (grants.roles().contains(Role.ORG_OWNER) || grants.roles().contains(Role.ORG_READ_ONLY)) {
            return new Visible(world, all.valuesIterator().toJavaStream(), all.size());
        }
        var some = all.valuesIterator()
                .toJavaStream()
                .filter(grants.projectRoles()::containsKey)
                .flatMap(id -> world.project(id).stream())
                .filter(project -> grants.onProject(project, Role.GROUP_READ_ONLY))
                .map(Project::id)
                .toList();
        return new Visible(world, some.stream(), some.size());
    }

    /**
     * The project of that name in the caller's organization; an error if it does not exist or the caller may not see it.
     * Atlas answers NOT_IN_GROUP for an unknown name (an integration test of the Kubernetes operator against Atlas, which
     * creates the project on that code alone); the status is inferred from the table of errors.
     */
    static Project byName(Credential caller, World world, String name) {
        var project = world.project(caller.grants().orgId(), name).orElseThrow(ErrorCode.NOT_IN_GROUP::with);
        if (!caller.grants().onProject(project, Role.GROUP_READ_ONLY)) {
            throw ErrorCode.USER_UNAUTHORIZED.with().because("role: " + held(caller) + ", and no role on this project");
        }
        return project;
    }

    /** The project of that id in {@code world}; an error if it does not exist. */
    public static Project get(World world, String groupId) {
        return world.project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
    }

    /**
     * Adds a project, and makes {@code caller} and one user its owners (specified).
     *
     * @param ownerId the user; null for the user who has been owner of the organization for longest, if there is one
     */
    Uni<Project> create(Credential caller, Event.Actor actor, ProjectBody body, String ownerId) {
        require("name", body.name());
        require("orgId", body.orgId());
        if (!caller.grants().onOrganization(body.orgId(), Role.ORG_OWNER)
                && !caller.grants().onOrganization(body.orgId(), Role.ORG_GROUP_CREATOR)) {
            throw ErrorCode.NOT_ORG_GROUP_CREATOR
                    .with(body.orgId())
                    .because("role: createGroup requires ORG_OWNER or ORG_GROUP_CREATOR on organization " + body.orgId()
                            + "; " + held(caller));
        }
        var created = Project.empty(
                freeId(),
                body.orgId(),
                body.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                body.details(Project.Details.DEFAULT));
        return store.write(new Store.Owner.OfOrganization(body.orgId()), world -> {
            checkRoom(world, created);
            var owned = events.created(world.with(withOwner(world, created, ownerId)), actor, created);
            var owner = world.credential(caller.id()).orElse(caller);
            if (owner.grants().onProject(created, Role.GROUP_OWNER)) {
                return new Store.Change<>(owned, created);
            }
            var grants = owner.grants().withProjectRole(created.id(), Role.GROUP_OWNER);
            return new Store.Change<>(owned.with(owner.withGrants(grants)), created);
        });
    }

    /** The error for an unknown user is inferred. */
    private static Project withOwner(World world, Project project, String ownerId) {
        var users = world.organization(project.orgId()).orElseThrow().users();
        if (ownerId != null && !users.containsKey(ownerId)) {
            throw ErrorCode.USER_NOT_IN_ORG.with(ownerId, project.orgId());
        }
        var oldest = users.values()
                .filter(user -> user.roles().contains(Role.ORG_OWNER))
                .minBy(Organization.User::createdAt)
                .map(Organization.User::id);
        return Option.of(ownerId)
                .orElse(oldest)
                .map(id -> project.with(new Project.Members(
                        project.members().teams(), project.members().users().put(id, List.of(Role.GROUP_OWNER)))))
                .getOrElse(project);
    }

    /** An id that no project has: a scenario may contain one that the same seed generated before. */
    private String freeId() {
        return Stream.generate(ids::next)
                .filter(id -> store.read().project(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Changes the attributes sent. */
    Uni<Project> update(Credential caller, Event.Actor actor, String groupId, ProjectBody body) {
        return store.write(new Store.Owner.OfOrganization(orgId(groupId)), world -> {
            var before = get(world, groupId);
            var name = body.name() == null ? before.name() : body.name();
            checkOwner(caller, before, name);
            if (!name.equals(before.name())
                    && world.project(before.orgId(), name).isPresent()) {
                throw ErrorCode.GROUP_ALREADY_EXISTS.with(name);
            }
            var after = before.with(name, body.details(before.details()));
            return new Store.Change<>(events.updated(world.with(after), actor, before, after), after);
        });
    }

    /** Changes the project by a function that also gets the world, and causes no event. */
    public Uni<Project> change(String groupId, BiFunction<World, Project, Project> step) {
        return change(groupId, step, (world, before, after) -> world);
    }

    /** Changes the project by a function that also gets the world, and records what that causes. */
    public Uni<Project> change(String groupId, BiFunction<World, Project, Project> step, Effect effect) {
        return store.write(new Store.Owner.OfOrganization(orgId(groupId)), world -> {
            var before = get(world, groupId);
            var after = step.apply(world, before);
            return new Store.Change<>(effect.of(world.with(after), before, after), after);
        });
    }

    /** Removes the project with all its integrations. */
    Uni<Void> delete(Event.Actor actor, String groupId) {
        return store.<Void>write(new Store.Owner.OfOrganization(orgId(groupId)), world -> {
            var gone = get(world, groupId);
            return new Store.Change<>(events.deleted(world.without(gone), actor, gone), null);
        });
    }

    /** The organization that owns the project: the owner of a write. */
    private String orgId(String groupId) {
        return get(store.read(), groupId).orgId();
    }

    private void checkRoom(World world, Project wanted) {
        var projects = world.organization(wanted.orgId())
                .map(Organization::projects)
                .orElseThrow(() -> ErrorCode.NOT_ORG_GROUP_CREATOR.with(wanted.orgId()));
        if (projects.containsKey(wanted.name())) {
            throw ErrorCode.GROUP_ALREADY_EXISTS.with(wanted.name());
        }
        if (projects.size() >= config.maxPerOrganization()) {
            throw ErrorCode.MAX_GROUPS_PER_ORG_EXCEEDED.with(
                    Integer.toString(config.maxPerOrganization()), wanted.orgId());
        }
    }

    /** When the error for a rename applies is inferred: the specification lists only its code. */
    private static void checkOwner(Credential caller, Project project, String name) {
        if (!caller.grants().onProject(project, Role.GROUP_OWNER)) {
            var refusal = name.equals(project.name())
                    ? ErrorCode.USER_UNAUTHORIZED.with()
                    : ErrorCode.CANNOT_CHANGE_GROUP_NAME.with();
            throw refusal.because(
                    "role: updateGroup requires GROUP_OWNER on project " + project.id() + "; " + held(caller));
        }
    }

    private static String held(Credential caller) {
        var grants = caller.grants();
        return "'" + caller.id() + "' has " + grants.roles() + " on organization " + grants.orgId();
    }

    private static void require(String attribute, String value) {
        if (value == null) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(attribute);
        }
    }

    /** Records the events that a change of a project causes. */
    public interface Effect {
        /** {@code world} with these events. */
        World of(World world, Project before, Project after);
    }

    /** The ids of projects in order, and their number. Each project is looked up only when it is needed. */
    record Visible(World world, Stream<String> ids, long count) {
        Project project(String id) {
            return Projects.get(world, id);
        }
    }
}
