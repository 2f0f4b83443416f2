package dev.atlassim.user;

import dev.atlassim.openapi.Parameters;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of users, under their official names. */
final class UserSchemas {

    private UserSchemas() {}

    static void addTo(Components components) {
        Parameters.addPath(components, "userId", Schemas.id(), "The id of a user.");
        components.addSchema("PaginatedGroupUserView", Schemas.pageOf("GroupUserResponse"));
        components.addSchema(
                "GroupUserResponse", user(Schemas.setOf(Role.ofProjects()).readOnly(true)));
        components.addSchema("PaginatedOrgUserView", Schemas.pageOf("OrgUserResponse"));
        components.addSchema("OrgUserResponse", user(Schemas.ref("OrgUserRolesResponse")));
        components.addSchema(
                "OrgUserRolesResponse",
                Schemas.object()
                        .readOnly(true)
                        .addProperty("groupRoleAssignments", Schemas.listOf("GroupRoleAssignment"))
                        .addProperty("orgRoles", Schemas.setOf(Role.ofOrganizations())));
        components.addSchema(
                "GroupRoleAssignment",
                Schemas.object()
                        .addProperty("groupId", Schemas.id())
                        .addProperty("groupRoles", Schemas.setOf(Role.ofProjects())));
    }

    private static Schema user(Schema roles) {
        return Schemas.object()
                .addProperty("createdAt", Schemas.text().format("date-time").readOnly(true))
                .addProperty("firstName", Schemas.text().readOnly(true))
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("lastName", Schemas.text().readOnly(true))
                .addProperty(
                        "orgMembershipStatus",
                        Schemas.choice(List.of("PENDING", UserView.ACTIVE)).readOnly(true))
                .addProperty("roles", roles)
                .addProperty("username", Schemas.text().format("email").readOnly(true))
                .required(List.of(
                        "createdAt", "firstName", "id", "lastName", "orgMembershipStatus", "roles", "username"));
    }
}
