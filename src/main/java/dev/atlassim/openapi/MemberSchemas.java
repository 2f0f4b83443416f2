package dev.atlassim.openapi;

import dev.atlassim.state.Role;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of teams and users. Their names are the official ones, where there are any. */
final class MemberSchemas {

    static final String TEAM_ROLE = "TeamRole";
    static final String TEAM_ROLES = "PaginatedTeamRoleView";
    static final String ADDED_TEAMS = "AddedTeams";
    static final String TEAMS = "PaginatedTeamView";
    static final String GROUP_USER = "GroupUserResponse";
    static final String GROUP_USERS = "PaginatedGroupUserView";
    static final String ORG_USERS = "PaginatedOrgUserView";
    private static final String TEAM = "TeamResponse";
    private static final String ORG_USER = "OrgUserResponse";
    private static final String ORG_ROLES = "OrgUserRolesResponse";
    private static final String ASSIGNMENT = "GroupRoleAssignment";

    private MemberSchemas() {}

    static void addTo(Components components) {
        components.addSchema(TEAM_ROLES, Schemas.pageOf(TEAM_ROLE));
        components.addSchema(
                TEAM_ROLE,
                Schemas.object()
                        .addProperty("links", Schemas.listOf(SharedSchemas.LINK).readOnly(true))
                        .addProperty("roleNames", roles(false))
                        .addProperty("teamId", Schemas.id()));
        components.addSchema(ADDED_TEAMS, Schemas.listOf(TEAM_ROLE));
        components.addSchema(TEAMS, Schemas.pageOf(TEAM));
        components.addSchema(
                TEAM,
                Schemas.object()
                        .addProperty("id", Schemas.id().readOnly(true))
                        .addProperty("links", Schemas.listOf(SharedSchemas.LINK).readOnly(true))
                        .addProperty("name", Schemas.text()));
        components.addSchema(GROUP_USERS, Schemas.pageOf(GROUP_USER));
        components.addSchema(GROUP_USER, user(roles(false).readOnly(true)));
        components.addSchema(ORG_USERS, Schemas.pageOf(ORG_USER));
        components.addSchema(ORG_USER, user(Schemas.ref(ORG_ROLES)));
        components.addSchema(
                ORG_ROLES,
                Schemas.object()
                        .readOnly(true)
                        .addProperty("groupRoleAssignments", Schemas.listOf(ASSIGNMENT))
                        .addProperty("orgRoles", roles(true)));
        components.addSchema(
                ASSIGNMENT,
                Schemas.object().addProperty("groupId", Schemas.id()).addProperty("groupRoles", roles(false)));
    }

    private static Schema user(Schema roles) {
        return Schemas.object()
                .addProperty("createdAt", Schemas.text().format("date-time").readOnly(true))
                .addProperty("firstName", Schemas.text().readOnly(true))
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("lastName", Schemas.text().readOnly(true))
                .addProperty(
                        "orgMembershipStatus",
                        Schemas.choice(List.of("PENDING", "ACTIVE")).readOnly(true))
                .addProperty("roles", roles)
                .addProperty("username", Schemas.text().format("email").readOnly(true))
                .required(List.of(
                        "createdAt", "firstName", "id", "lastName", "orgMembershipStatus", "roles", "username"));
    }

    private static Schema roles(boolean ofOrganization) {
        var names = Arrays.stream(Role.values())
                .filter(role -> role.ofOrganization() == ofOrganization)
                .map(Enum::name)
                .toList();
        return Schemas.list(Schemas.choice(names)).uniqueItems(true);
    }
}
