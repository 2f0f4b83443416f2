package dev.atlassim.team;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vavr.collection.Map;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teams of a project. */
@Path(V2 + "/groups/{groupId}/teams")
@NonBlocking
@Tag(name = "Teams", description = "Teams, and their roles on projects.")
public class ProjectTeamResource {

    private final ProjectTeams teams;

    ProjectTeamResource(ProjectTeams teams) {
        this.teams = teams;
    }

    /** Lists all teams that have roles on the project. */
    @GET
    @Operation(
            summary = "List the teams of a project",
            description = "Returns the teams with their roles on the project.")
    @APIResponse(responseCode = "200", ref = "PaginatedTeamRoleView")
    public Page<?> listGroupTeams(String groupId, @Context RoutingContext context) {
        return page(Call.of(context), groupId, ProjectTeams.all(Call.of(context).world(), groupId));
    }

    /** Adds teams; the answer lists all (specified). The Terraform provider also sends empty lists. */
    @POST
    @Operation(
            summary = "Add teams to a project",
            description = "They must be teams of the organization. Returns all teams of the project.")
    @RequestBody(ref = "AddedTeams")
    @APIResponse(responseCode = "200", ref = "PaginatedTeamRoleView")
    public Uni<Page<?>> addGroupTeams(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var added = TeamRoles.read(call.body().readArray(body));
        return teams.add(EventLog.actor(call), groupId, added).map(all -> page(call, groupId, all));
    }

    /** Returns one team. */
    @GET
    @Path("{teamId}")
    @Operation(summary = "Show one team of a project", description = "Returns the team with its roles on the project.")
    @APIResponse(responseCode = "200", ref = "TeamRole")
    public Object getGroupTeam(String groupId, String teamId, @Context RoutingContext context) {
        var call = Call.of(context);
        return View.of(call, groupId, teamId, ProjectTeams.one(call.world(), groupId, teamId));
    }

    /** Replaces the roles of one team; the answer lists all (specified). */
    @PATCH
    @Path("{teamId}")
    @Operation(
            summary = "Change the roles of a team",
            description = "Replaces the roles. Returns all teams of the project.")
    @RequestBody(ref = "TeamRole")
    @APIResponse(responseCode = "200", ref = "PaginatedTeamRoleView")
    public Uni<Page<?>> updateGroupTeam(String groupId, String teamId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var sent = TeamRoles.read(call.body().readObject(body));
        return teams.update(EventLog.actor(call), groupId, teamId, sent.roles()).map(all -> page(call, groupId, all));
    }

    /** Removes one team; 204 (specified). */
    @DELETE
    @Path("{teamId}")
    @Operation(summary = "Remove a team from a project", description = "Returns no body.")
    public Uni<Void> removeGroupTeam(String groupId, String teamId, @Context RoutingContext context) {
        return teams.remove(EventLog.actor(Call.of(context)), groupId, teamId);
    }

    private static Page<?> page(Call call, String groupId, Map<String, List<Role>> all) {
        var views = all.iterator().toJavaStream().map(team -> View.of(call, groupId, team._1, team._2));
        return Page.of(call, views, all.size());
    }

    /** A team as Atlas shows it in a project, keys in the recorded order (2026-03-02). */
    @RegisterForReflection
    record View(List<Link> links, List<Role> roleNames, String teamId) {
        static View of(Call call, String groupId, String teamId, List<Role> roles) {
            var href = Link.root(call) + "/groups/" + groupId + "/teams/" + teamId;
            return new View(List.of(Link.self(href)), roles, teamId);
        }
    }
}
