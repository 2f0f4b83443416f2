package dev.atlassim.user;

import dev.atlassim.state.Organization;
import dev.atlassim.state.Organization.User;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A user as specified; the order of the keys is inferred. All users are active, since the simulator has no invitations.
 *
 * @param roles a list of the roles on a project, or {@link OrgRoles}
 */
@RegisterForReflection
record UserView(
        String createdAt,
        String firstName,
        String id,
        String lastName,
        String orgMembershipStatus,
        Object roles,
        String username) {

    /** The status of all users. */
    static final String ACTIVE = "ACTIVE";

    /** A user of a project. */
    static UserView inProject(User user, Project project) {
        return of(user, project.members().users().getOrElse(user.id(), List.of()));
    }

    /** A user of an organization. */
    static UserView inOrganization(User user, Organization organization, World world) {
        return of(user, new OrgRoles(onProjects(user, organization, world), user.roles()));
    }

    /** The roles of a user on each project of the organization. */
    static List<GroupRoles> onProjects(User user, Organization organization, World world) {
        return organization
                .projects()
                .valuesIterator()
                .toJavaStream()
                .flatMap(id -> world.project(id).stream())
                .flatMap(project -> project.members()
                        .users()
                        .get(user.id())
                        .toJavaStream()
                        .map(roles -> new GroupRoles(project.id(), roles)))
                .toList();
    }

    private static UserView of(User user, Object roles) {
        return new UserView(
                user.createdAt().toString(),
                user.firstName(),
                user.id(),
                user.lastName(),
                ACTIVE,
                roles,
                user.username());
    }

    /** The roles of a user in an organization. */
    @RegisterForReflection
    record OrgRoles(List<GroupRoles> groupRoleAssignments, List<Role> orgRoles) {}

    /** The roles of a user on one project. */
    @RegisterForReflection
    record GroupRoles(String groupId, List<Role> groupRoles) {}
}
