package dev.atlassim.team;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vavr.collection.Map;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** The teams of a project. */
@Path(Operation.V2 + "/groups/{groupId}/teams")
@NonBlocking
public class ProjectTeamResource {

    private final ProjectTeams teams;

    ProjectTeamResource(ProjectTeams teams) {
        this.teams = teams;
    }

    /** Lists all teams that have roles on the project. */
    @GET
    public Page<?> listGroupTeams(String groupId, @Context RoutingContext context) {
        return page(Call.of(context), groupId, ProjectTeams.all(Call.of(context).world(), groupId));
    }

    /** Adds teams; the answer lists all (specified). The Terraform provider also sends empty lists. */
    @POST
    public Page<?> addGroupTeams(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var added = TeamRoles.read(call.readArray(body));
        return page(call, groupId, teams.add(groupId, added));
    }

    /** Returns one team. */
    @GET
    @Path("{teamId}")
    public Object getGroupTeam(String groupId, String teamId, @Context RoutingContext context) {
        var call = checked(context, teamId);
        return View.of(call, groupId, teamId, ProjectTeams.one(call.world(), groupId, teamId));
    }

    /** Replaces the roles of one team; the answer lists all (specified). */
    @PATCH
    @Path("{teamId}")
    public Page<?> updateGroupTeam(String groupId, String teamId, byte[] body, @Context RoutingContext context) {
        var call = checked(context, teamId);
        var sent = TeamRoles.read(call.readObject(body));
        return page(call, groupId, teams.update(groupId, teamId, sent.roles()));
    }

    /** Removes one team; 204 (specified). */
    @DELETE
    @Path("{teamId}")
    public void removeGroupTeam(String groupId, String teamId, @Context RoutingContext context) {
        checked(context, teamId);
        teams.remove(groupId, teamId);
    }

    private static Call checked(RoutingContext context, String teamId) {
        var call = Call.of(context);
        if (!ObjectIds.PATTERN.matcher(teamId).matches()) {
            throw ErrorCode.PATH_PARAM_PARSE_ERROR.with(call.path());
        }
        return call;
    }

    private static Page<?> page(Call call, String groupId, Map<String, List<Role>> all) {
        var views = all.iterator().toJavaStream().map(team -> View.of(call, groupId, team._1, team._2));
        return Page.of(call, views, all.size());
    }

    /** A team as Atlas shows it in a project, keys in the recorded order (2026-03-02). */
    @RegisterForReflection
    record View(List<Link> links, List<Role> roleNames, String teamId) {
        static View of(Call call, String groupId, String teamId, List<Role> roles) {
            var href = call.baseUrl() + Operation.V2 + "/groups/" + groupId + "/teams/" + teamId;
            return new View(List.of(Link.self(href)), roles, teamId);
        }
    }
}
