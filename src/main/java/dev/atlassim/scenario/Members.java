package dev.atlassim.scenario;

import dev.atlassim.state.Organization;
import dev.atlassim.state.Organization.Team;
import dev.atlassim.state.Organization.User;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Puts the teams and users of a scenario together. Roles on projects that a later file gives replace all that there were.
 *
 * @param created when, where a user does not say
 * @param described what the file has described so far
 * @param formed whether the form of all files is right
 */
record Members(Instant created, Set<String> described, boolean formed) {

    /** The world with the team that {@code fragment} describes. */
    World addTeam(World world, String orgId, Fragment fragment) {
        var name = fragment.text("name");
        if (name.isEmpty()) {
            return world;
        }
        var organization = world.organization(orgId).orElseThrow();
        var known = organization.teams().values().find(team -> team.name().equals(name.get()));
        var id = id("team", orgId, name.get(), known.map(Team::id).toJavaOptional(), fragment);
        var namesake = known.exists(team -> !team.id().equals(id));
        if (!isNew("team", "name", orgId, name.get(), id, fragment) || refused(namesake, "name", fragment)) {
            return world;
        }
        var changed = world.with(organization.with(new Team(id, name.get())));
        return withRoles(changed, orgId, fragment, (project, roles) -> {
            var members = project.members();
            var teams = members.teams();
            return project.with(members.withTeams(roles.isEmpty() ? teams.remove(id) : teams.put(id, roles)));
        });
    }

    /** The world with the user that {@code fragment} describes. */
    World addUser(World world, String orgId, Fragment fragment) {
        var name = fragment.text("username");
        if (name.isEmpty()) {
            return world;
        }
        var organization = world.organization(orgId).orElseThrow();
        var known = organization.users().values().find(user -> user.username().equals(name.get()));
        var id = id("user", orgId, name.get(), known.map(User::id).toJavaOptional(), fragment);
        var namesake = known.exists(user -> !user.id().equals(id));
        if (!isNew("user", "username", orgId, name.get(), id, fragment) || refused(namesake, "username", fragment)) {
            return world;
        }
        var before = organization.users().get(id).toJavaOptional();
        var changed = world.with(organization.with(user(id, name.get(), before, fragment)));
        return withRoles(changed, orgId, fragment, (project, roles) -> {
            var members = project.members();
            var users = members.users();
            return project.with(members.withUsers(roles.isEmpty() ? users.remove(id) : users.put(id, roles)));
        });
    }

    private User user(String id, String username, Optional<User> before, Fragment fragment) {
        var roles = fragment.texts("roles").stream().map(Role::valueOf).toList();
        return new User(
                id,
                username,
                fragment.text("firstName").or(() -> before.map(User::firstName)).orElse("First"),
                fragment.text("lastName").or(() -> before.map(User::lastName)).orElse("Last"),
                fragment.text("created")
                        .map(Instant::parse)
                        .or(() -> before.map(User::createdAt))
                        .orElse(created),
                fragment.has("roles") ? roles : before.map(User::roles).orElse(List.of(Role.ORG_MEMBER)));
    }

    private static String id(String kind, String orgId, String name, Optional<String> known, Fragment fragment) {
        return fragment.text("id").or(() -> known).orElseGet(() -> MadeIds.of(kind, orgId + "/" + name));
    }

    private boolean isNew(String kind, String key, String orgId, String name, String id, Fragment fragment) {
        if (!described.add(kind + " named " + name + " of " + orgId)) {
            fragment.problem(key, "a " + kind + " named '" + name + "' is described in this organization already");
            return false;
        }
        if (!described.add(kind + " " + id)) {
            fragment.problem("id", "a " + kind + " with id " + id + " is described already");
            return false;
        }
        return true;
    }

    private static boolean refused(boolean namesake, String key, Fragment fragment) {
        if (namesake) {
            fragment.problem(key, "this " + key + " belongs to another id already");
        }
        return namesake;
    }

    /** Where there are no roles any more, the step gets an empty list. */
    private World withRoles(
            World world, String orgId, Fragment fragment, BiFunction<Project, List<Role>, Project> step) {
        if (!fragment.has("projectRoles")) {
            return world;
        }
        var roles = new ProjectRoles(world, orgId, formed).of(fragment);
        var changed = world;
        for (var id : world.organization(orgId)
                .map(Organization::projects)
                .orElseThrow()
                .values()) {
            changed = changed.with(step.apply(world.project(id).orElseThrow(), roles.getOrDefault(id, List.of())));
        }
        return changed;
    }
}
