package dev.atlassim.team;

import dev.atlassim.openapi.Parameters;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Role;
import org.eclipse.microprofile.openapi.models.Components;

/** The schemas of teams that no record shows, under their official names where there are any. */
final class TeamSchemas {

    private TeamSchemas() {}

    static void addTo(Components components) {
        Parameters.addPath(components, "teamId", Schemas.id(), "The id of a team.");
        components.addSchema("PaginatedTeamRoleView", Schemas.pageOf("TeamRole"));
        components.addSchema(
                "TeamRole",
                Schemas.object()
                        .addProperty("links", Schemas.listOf("Link").readOnly(true))
                        .addProperty("roleNames", Schemas.setOf(Role.ofProjects()))
                        .addProperty("teamId", Schemas.id()));
        components.addSchema("AddedTeams", Schemas.listOf("TeamRole"));
        components.addSchema("PaginatedTeamView", Schemas.pageOf("TeamResponse"));
    }
}
