package dev.atlassim.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Organization.User;
import dev.atlassim.state.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user as versions before 2025-02-19 show it (recorded for the users of teams). The country and the time of the last
 * sign-in are left out: users here have none.
 */
@RegisterForReflection
record OldUserView(
        String createdAt,
        String emailAddress,
        String firstName,
        String id,
        String lastName,
        List<Link> links,
        List<Assignment> roles,
        List<String> teamIds,
        String username) {

    /** A user of {@code organization}, with all roles there and on its projects. */
    static OldUserView of(User user, Organization organization, Call call) {
        var onProjects = UserView.onProjects(user, organization, call.world()).stream()
                .flatMap(roles -> roles.groupRoles().stream().map(role -> new Assignment(roles.groupId(), null, role)));
        var onOrganization = user.roles().stream().map(role -> new Assignment(null, organization.id(), role));
        return new OldUserView(
                user.createdAt().toString(),
                user.username(),
                user.firstName(),
                user.id(),
                user.lastName(),
                List.of(Link.self(Link.root(call) + "/users/" + user.id())),
                Stream.concat(onOrganization, onProjects).toList(),
                List.of(),
                user.username());
    }

    /** A role on a project or on an organization. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignment(String groupId, String orgId, Role roleName) {}
}
