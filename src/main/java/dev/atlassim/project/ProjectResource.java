package dev.atlassim.project;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.ObjectIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The Projects resource. */
@Path(Operation.V2 + "/groups")
@NonBlocking
public class ProjectResource {

    private final Projects projects;

    ProjectResource(Projects projects) {
        this.projects = projects;
    }

    /** Lists the projects that the caller may see. */
    @GET
    public Page<?> listGroups(@Context RoutingContext context) {
        var call = Call.of(context);
        var visible = Projects.visibleTo(call.caller(), call.world());
        return Page.of(
                call, visible.ids(), visible.count(), id -> ProjectView.item(visible.project(id), call.baseUrl()));
    }

    /** Adds a project; 201 with a Location that does not exist (both recorded). */
    @POST
    public Response createGroup(byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var created = projects.create(call.caller(), read(context, body), ownerId(call));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, ProjectView.location(call))
                .entity(ProjectView.created(created, call.baseUrl()))
                .build();
    }

    /** Returns one project. */
    @GET
    @Path("{groupId}")
    public Object getGroup(String groupId, @Context RoutingContext context) {
        var call = Call.of(context);
        return ProjectView.whole(Projects.get(call.world(), groupId), call.baseUrl());
    }

    /** Changes a project. */
    @PATCH
    @Path("{groupId}")
    public Object updateGroup(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        return ProjectView.whole(projects.update(call.caller(), groupId, read(context, body)), call.baseUrl());
    }

    /** Removes a project; 202 with an empty object (recorded). */
    @DELETE
    @Path("{groupId}")
    public Response deleteGroup(String groupId) {
        projects.delete(groupId);
        return Response.accepted(new Nothing()).build();
    }

    private static String ownerId(Call call) {
        var ownerId = call.parameters().get("projectOwnerId");
        if (ownerId != null && !ObjectIds.PATTERN.matcher(ownerId).matches()) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with("projectOwnerId");
        }
        return ownerId;
    }

    private ProjectBody read(RoutingContext context, byte[] body) {
        var call = Call.of(context);
        return ProjectBody.read(call.readObject(body));
    }

    /** An empty JSON object. */
    @RegisterForReflection
    @JsonAutoDetect
    record Nothing() {}
}
