package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.state.DerivedIds;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What teams and users have in common: a name that nobody else in the organization has, and roles on projects.
 *
 * @param noun for messages
 * @param name the key of the name
 */
record MemberKind(String noun, Key<String> name) {

    /**
     * The id of the member that {@code fragment} describes; empty, after reporting it, where it cannot be distinguished from
     * another.
     *
     * @param known the id of the member that has the name so far
     */
    Optional<String> id(String orgId, String named, Optional<String> known, Fragment fragment, FileContext file) {
        var id = fragment.get(SharedKeys.ID).or(() -> known).orElseGet(() -> DerivedIds.of(noun, orgId + "/" + named));
        if (!file.first(noun + " named " + named + " of " + orgId)) {
            fragment.report(name, "a " + noun + " named '" + named + "' is described in this organization already");
        } else if (!file.first(noun + " " + id)) {
            fragment.report(SharedKeys.ID, "a " + noun + " with id " + id + " is described already");
        } else if (!known.orElse(id).equals(id)) {
            fragment.report(name, "this " + name.name() + " belongs to another id already");
        } else {
            return Optional.of(id);
        }
        return Optional.empty();
    }

    /**
     * The world with the roles on projects that {@code fragment} gives; they replace all that a member had.
     *
     * @param step gives a project the roles of the member, of which there may be none
     */
    static World withRoles(
            World world,
            String orgId,
            Fragment fragment,
            FileContext file,
            BiFunction<Project, List<Role>, Project> step) {
        if (!fragment.has(ProjectRoles.KEY)) {
            return world;
        }
        var roles = new ProjectRoles(world, orgId, file.formed()).of(fragment);
        var changed = world;
        for (var id : world.organization(orgId)
                .map(Organization::projects)
                .orElseThrow()
                .values()) {
            changed = changed.with(step.apply(world.project(id).orElseThrow(), roles.getOrDefault(id, List.of())));
        }
        return changed;
    }

    /** Writes the roles of the member {@code id} on {@code projects}. */
    static void write(
            ObjectNode member,
            String id,
            Seq<Project> projects,
            Function<Project.Members, Map<String, List<Role>>> kind) {
        var written = ProjectRoles.KEY.putObject(member);
        for (var project : projects) {
            kind.apply(project.members()).get(id).forEach(roles -> SharedKeys.put(written, project.id(), roles));
        }
    }
}
