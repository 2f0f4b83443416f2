package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.vavr.collection.Map;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Writes what a project has beside its integrations, and who has roles on the projects of an organization. */
final class MemberWriter {

    private MemberWriter() {}

    static void write(Project.Options options, ObjectNode project) {
        if (!options.settings().isEmpty()) {
            var settings = project.putObject("settings");
            options.settings().toSortedMap(entry -> entry).forEach((name, value) -> settings.put(name, value));
        }
        if (!options.limits().isEmpty()) {
            var limits = project.putObject("limits");
            options.limits().toSortedMap(entry -> entry).forEach((name, value) -> limits.put(name, value));
        }
        project.put("managedSlowMs", options.managedSlowMs());
    }

    static void write(Organization organization, World world, ObjectNode file) {
        var projects =
                organization.projects().values().map(id -> world.project(id).orElseThrow());
        var teams = file.putArray("teams");
        for (var team : organization.teams().values()) {
            var written = teams.addObject().put("id", team.id()).put("name", team.name());
            roles(written, team.id(), projects.toJavaList(), Project.Members::teams);
        }
        var users = file.putArray("users");
        for (var user : organization.users().values()) {
            var written = users.addObject()
                    .put("id", user.id())
                    .put("username", user.username())
                    .put("firstName", user.firstName())
                    .put("lastName", user.lastName())
                    .put("created", user.createdAt().toString());
            names(user.roles()).forEach(written.putArray("roles")::add);
            roles(written, user.id(), projects.toJavaList(), Project.Members::users);
        }
    }

    private static void roles(
            ObjectNode member,
            String id,
            Collection<Project> projects,
            Function<Project.Members, Map<String, List<Role>>> kind) {
        var written = member.putObject("projectRoles");
        for (var project : projects) {
            kind.apply(project.members())
                    .get(id)
                    .forEach(roles -> names(roles).forEach(written.putArray(project.id())::add));
        }
    }

    private static List<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }
}
