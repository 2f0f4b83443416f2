package dev.atlassim.event;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Project;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of a project. */
@Path(V2 + "/groups/{groupId}/events")
@NonBlocking
@Tag(name = "Events", description = "What happened in projects and organizations.")
public class ProjectEventResource {

    /** Lists the events of the project, the latest first (recorded). */
    @GET
    @Operation(
            summary = "List the events of a project",
            description =
                    "Returns what happened in the project, the latest first. A project keeps a limited number of events.")
    @APIResponse(responseCode = "200", ref = "GroupPaginatedEventView")
    public Page<?> listGroupEvents(String groupId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = project(call, groupId);
        var raw = EventQuery.includeRaw(call);
        var events = EventQuery.of(call).in(project.events());
        return Page.of(call, events, event -> EventView.ofProject(call, project.orgId(), raw, event));
    }

    /** Returns one event of the project. */
    @GET
    @Path("{eventId}")
    @Operation(summary = "Show one event of a project", description = "Returns 404 if the project has no such event.")
    @APIResponse(responseCode = "200", ref = "EventViewForNdsGroup")
    public Object getGroupEvent(String groupId, String eventId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = project(call, groupId);
        var raw = EventQuery.includeRaw(call);
        return project.events()
                .one(eventId)
                .map(event -> EventView.ofProject(call, project.orgId(), raw, event))
                .orElseThrow(() -> ErrorCode.EVENT_NOT_FOUND.with(eventId, groupId));
    }

    private static Project project(Call call, String groupId) {
        return call.world().project(groupId).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.with(groupId));
    }
}
