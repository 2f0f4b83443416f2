package dev.atlassim.scenario;

import static dev.atlassim.scenario.SharedKeys.ID;
import static dev.atlassim.scenario.SharedKeys.NAME;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.state.Organization.Team;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.vavr.collection.Seq;
import java.util.List;

/** A team of an organization in a scenario file. */
final class TeamEntry {

    static final Fields FORM = Fields.of(ID, NAME, ProjectRoles.KEY).requiring(NAME);

    private static final MemberKind KIND = new MemberKind("team", NAME);

    private TeamEntry() {}

    /** The world with the team that {@code fragment} describes. */
    static World add(World world, String orgId, Fragment fragment, FileContext file) {
        if (!fragment.has(NAME)) {
            return world;
        }
        var name = fragment.get(NAME).get();
        var organization = world.organization(orgId).orElseThrow();
        var known = organization.teams().values().find(team -> team.name().equals(name));
        return KIND.id(orgId, name, known.map(Team::id).toJavaOptional(), fragment, file)
                .map(id -> MemberKind.withRoles(
                        world.with(organization.with(new Team(id, name))),
                        orgId,
                        fragment,
                        file,
                        (project, roles) -> withRoles(project, id, roles)))
                .orElse(world);
    }

    private static Project withRoles(Project project, String id, List<Role> roles) {
        var teams = project.members().teams();
        return project.with(project.members().withTeams(roles.isEmpty() ? teams.remove(id) : teams.put(id, roles)));
    }

    /** The entry of {@code team}, whose organization has {@code projects}. */
    static ObjectNode write(Team team, Seq<Project> projects) {
        var written = Form.object();
        ID.put(written, team.id());
        NAME.put(written, team.name());
        MemberKind.write(written, team.id(), projects, Project.Members::teams);
        return written;
    }
}
