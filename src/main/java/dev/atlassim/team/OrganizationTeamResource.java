package dev.atlassim.team;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Organization.Team;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teams of an organization. Only scenarios can add them. */
@Path(V2 + "/orgs/{orgId}/teams")
@NonBlocking
@Tag(name = "Teams")
public class OrganizationTeamResource {

    /** Lists all teams of the organization. */
    @GET
    @Operation(
            summary = "List the teams of an organization",
            description = "Returns the teams that the scenario declares.")
    @APIResponse(responseCode = "200", ref = "PaginatedTeamView")
    public Page<?> listOrgTeams(String orgId, @Context RoutingContext context) {
        var call = Call.of(context);
        var teams = call.world()
                .organization(orgId)
                .orElseThrow(ErrorCode.USER_CANNOT_ACCESS_ORG::with)
                .teams();
        var views = teams.valuesIterator().toJavaStream().map(team -> View.of(call, orgId, team));
        return Page.of(call, views, teams.size());
    }

    /** A team as specified; the order of the keys is inferred. */
    @RegisterForReflection
    @Schema(name = "TeamResponse")
    record View(
            @Schema(pattern = Schemas.ID, readOnly = true) String id,
            @Schema(readOnly = true) List<Link> links,
            String name) {
        static View of(Call call, String orgId, Team team) {
            var href = Link.root(call) + "/orgs/" + orgId + "/teams/" + team.id();
            return new View(team.id(), List.of(Link.self(href)), team.name());
        }
    }
}
