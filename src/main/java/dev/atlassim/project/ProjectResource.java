package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.atlassim.api.answer.Link;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.ObjectIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Projects resource. */
@Path(V2 + "/groups")
@NonBlocking
@Tag(name = "Projects", description = "Projects, which the paths call groups.")
public class ProjectResource {

    private final Projects projects;

    ProjectResource(Projects projects) {
        this.projects = projects;
    }

    /** Lists the projects that the caller may see. */
    @GET
    @Operation(summary = "List projects", description = "Returns the projects that the caller may see, by name.")
    @APIResponse(responseCode = "200", ref = "PaginatedAtlasGroup")
    public Page<?> listGroups(@Context RoutingContext context) {
        var call = Call.of(context);
        var visible = Projects.visibleTo(call.caller(), call.world());
        return Page.of(
                call, visible.ids(), visible.count(), id -> ProjectView.item(visible.project(id), Link.root(call)));
    }

    /** Adds a project; 201 with a Location that does not exist (both recorded). */
    @POST
    @Operation(
            summary = "Add a project",
            description =
                    "Needs ORG_OWNER or ORG_GROUP_CREATOR on the organization of the body. The caller becomes an owner "
                            + "of the project.")
    @RequestBody(ref = "Group")
    @APIResponse(responseCode = "201", ref = "Group")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Uni<Response> createGroup(byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        return projects.create(call.caller(), EventLog.actor(call), read(context, body), ownerId(call))
                .map(created -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, ProjectView.location(call))
                        .entity(ProjectView.created(created, Link.root(call)))
                        .build());
    }

    /** Returns one project. */
    @GET
    @Path("{groupId}")
    @Operation(summary = "Show a project", description = "Returns the project of that id.")
    @APIResponse(responseCode = "200", ref = "Group")
    public Object getGroup(String groupId, @Context RoutingContext context) {
        var call = Call.of(context);
        return ProjectView.whole(Projects.get(call.world(), groupId), Link.root(call));
    }

    /** Changes a project. */
    @PATCH
    @Path("{groupId}")
    @Operation(summary = "Change a project", description = "Changes the attributes that are sent.")
    @RequestBody(ref = "GroupUpdate")
    @APIResponse(responseCode = "200", ref = "Group")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Uni<Object> updateGroup(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        return projects.update(call.caller(), EventLog.actor(call), groupId, read(context, body))
                .map(updated -> ProjectView.whole(updated, Link.root(call)));
    }

    /** Removes a project; 202 with an empty object (recorded). */
    @DELETE
    @Path("{groupId}")
    @Operation(summary = "Remove a project", description = "Removes its integrations, too. Returns an empty object.")
    @APIResponse(responseCode = "202", ref = "NoBody")
    public Uni<Response> deleteGroup(String groupId, @Context RoutingContext context) {
        return projects.delete(EventLog.actor(Call.of(context)), groupId)
                .map(done -> Response.accepted(new Nothing()).build());
    }

    private static String ownerId(Call call) {
        var ownerId = ProjectOperations.PROJECT_OWNER_ID.in(call.parameters()).orElse(null);
        if (ownerId != null && !ObjectIds.PATTERN.matcher(ownerId).matches()) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(ProjectOperations.PROJECT_OWNER_ID.name());
        }
        return ownerId;
    }

    private ProjectBody read(RoutingContext context, byte[] body) {
        var call = Call.of(context);
        return ProjectBody.read(call.body().readObject(body));
    }

    /** An empty JSON object. */
    @RegisterForReflection
    @JsonAutoDetect
    @Schema(name = "NoBody", description = "An empty object.")
    record Nothing() {}
}
