package dev.atlassim.team;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.project.Projects;
import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import io.vavr.collection.Map;
import jakarta.inject.Singleton;
import java.util.List;

/** The operations on the teams of a project, as functions from world to world. */
@Singleton
public class ProjectTeams {

    private final Projects projects;
    private final EventLog events;

    ProjectTeams(Projects projects, EventLog events) {
        this.projects = projects;
        this.events = events;
    }

    /** The roles of all teams on the project, by the id of the team. */
    static Map<String, List<Role>> all(World world, String groupId) {
        return Projects.get(world, groupId).members().teams();
    }

    /** The roles of one team on the project. */
    static List<Role> one(World world, String groupId, String teamId) {
        return member(Projects.get(world, groupId), teamId);
    }

    /** Gives roles to teams of the organization, and replaces the roles of a team that has some already (inferred). */
    Uni<Map<String, List<Role>>> add(Event.Actor actor, String groupId, List<TeamRoles> added) {
        return change(groupId, actor, (world, project) -> {
            var teams = project.members().teams();
            for (var team : added) {
                checkKnown(world, project, team.teamId());
                teams = teams.put(team.teamId(), team.roles());
            }
            return teams;
        });
    }

    /** Replaces the roles of a team; an error if it has none. */
    Uni<Map<String, List<Role>>> update(Event.Actor actor, String groupId, String teamId, List<Role> roles) {
        return change(groupId, actor, (world, project) -> {
            member(project, teamId);
            return project.members().teams().put(teamId, roles);
        });
    }

    /** Removes all roles of a team; an error if it has none. */
    Uni<Void> remove(Event.Actor actor, String groupId, String teamId) {
        return change(groupId, actor, (world, project) -> {
                    member(project, teamId);
                    return project.members().teams().remove(teamId);
                })
                .replaceWithVoid();
    }

    private Uni<Map<String, List<Role>>> change(String groupId, Event.Actor actor, Step step) {
        return projects.change(
                        groupId,
                        (world, project) -> project.with(project.members().withTeams(step.of(world, project))),
                        (world, before, after) -> record(world, actor, before, after))
                .map(project -> project.members().teams());
    }

    /** One event for each team whose roles are others than before (recorded, but for a team that is added again). */
    private World record(World world, Event.Actor actor, Project before, Project after) {
        var old = before.members().teams();
        var now = after.members().teams();
        var recorded = world;
        for (var teamId : now.keySet().addAll(old.keySet())) {
            if (!old.get(teamId).equals(now.get(teamId))) {
                var type = !old.containsKey(teamId)
                        ? EventType.TEAM_ADDED_TO_GROUP
                        : now.containsKey(teamId) ? EventType.TEAM_ROLES_MODIFIED : EventType.TEAM_REMOVED_FROM_GROUP;
                recorded = events.record(recorded, after, actor, type, java.util.Map.of("teamId", teamId));
            }
        }
        return recorded;
    }

    private static List<Role> member(Project project, String teamId) {
        return project.members().teams().get(teamId).getOrElseThrow(() -> ErrorCode.TEAM_NOT_IN_GROUP.with());
    }

    private static void checkKnown(World world, Project project, String teamId) {
        var known = world.organization(project.orgId())
                .map(organization -> organization.teams().containsKey(teamId))
                .orElse(false);
        if (!known) {
            throw ErrorCode.TEAM_NOT_FOUND.with(teamId);
        }
    }

    private interface Step {
        Map<String, List<Role>> of(World world, Project project);
    }
}
