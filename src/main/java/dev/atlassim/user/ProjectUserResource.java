package dev.atlassim.user;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.project.Projects;
import dev.atlassim.state.EventType;
import dev.atlassim.state.Organization.User;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The users of a project. */
@Path(V2 + "/groups/{groupId}/users")
@NonBlocking
@Tag(name = "MongoDB Cloud Users", description = "Users, and their roles on projects.")
public class ProjectUserResource {

    private final Projects projects;
    private final EventLog events;

    ProjectUserResource(Projects projects, EventLog events) {
        this.projects = projects;
        this.events = events;
    }

    /**
     * Lists the users who have roles on the project; with {@code includeOrgUsers=true} also the users who may access
     * every project of the organization (specified). Teams have no members here, so {@code flattenTeams} has no effect.
     */
    @GET
    @Operation(
            summary = "List the users of a project",
            description = "Returns the users with their roles on the project.")
    @APIResponse(responseCode = "200", ref = "PaginatedGroupUserView")
    public Page<?> listGroupUsers(String groupId, @Context RoutingContext context) {
        var call = Call.of(context);
        var world = Call.of(context).world();
        var project = Projects.get(world, groupId);
        var filter = UserFilter.of(call);
        var everybody = UserOperations.WITH_ORG_USERS
                .in(call.parameters())
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        var shown = users(world, project)
                .filter(user -> project.members().users().containsKey(user.id()) || (everybody && everywhere(user)))
                .filter(filter::shows)
                .toList();
        if (UserOperations.showsOldShape(call)) {
            var organization = world.organization(project.orgId()).orElseThrow();
            return Page.of(call, shown, user -> OldUserView.of(user, organization, call));
        }
        return Page.of(call, shown, user -> UserView.inProject(user, project));
    }

    /** Returns one user of the project. */
    @GET
    @Path("{userId}")
    @Operation(summary = "Show one user of a project", description = "Returns the user with the roles on the project.")
    @APIResponse(responseCode = "200", ref = "GroupUserResponse")
    public Object getGroupUser(String groupId, String userId, @Context RoutingContext context) {
        var world = Call.of(context).world();
        var project = Projects.get(world, groupId);
        member(project, userId);
        return users(world, project)
                .filter(user -> user.id().equals(userId))
                .findFirst()
                .map(user -> UserView.inProject(user, project))
                .orElseThrow(() -> ErrorCode.USER_NOT_IN_GROUP.with(userId, groupId));
    }

    /** Removes all roles of a user on the project; 204 (specified). */
    @DELETE
    @Path("{userId}")
    @Operation(summary = "Remove a user from a project", description = "Returns no body.")
    public Uni<Void> removeGroupUser(String groupId, String userId, @Context RoutingContext context) {
        var actor = EventLog.actor(Call.of(context));
        return projects.change(
                        groupId,
                        (world, project) -> {
                            member(project, userId);
                            var members = project.members();
                            return project.with(
                                    members.withUsers(members.users().remove(userId)));
                        },
                        (world, before, after) -> events.record(
                                world, after, actor, EventType.REMOVED_FROM_GROUP, named(world, after, userId)))
                .replaceWithVoid();
    }

    private static Map<String, Object> named(World world, Project project, String userId) {
        return users(world, project)
                .filter(user -> user.id().equals(userId))
                .findFirst()
                .map(user -> Map.<String, Object>of("targetUsername", user.username()))
                .orElse(Map.of());
    }

    private static void member(Project project, String userId) {
        if (!project.members().users().containsKey(userId)) {
            throw ErrorCode.USER_NOT_IN_GROUP.with(userId, project.id());
        }
    }

    private static Stream<User> users(World world, Project project) {
        return world.organization(project.orgId()).stream()
                .flatMap(organization -> organization.users().valuesIterator().toJavaStream());
    }

    private static boolean everywhere(User user) {
        return user.roles().contains(Role.ORG_OWNER) || user.roles().contains(Role.ORG_READ_ONLY);
    }
}
