package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Event;
import dev.atlassim.state.Project;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vavr.collection.Map;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The limits of a project. */
@Path(V2 + "/groups/{groupId}/limits")
@NonBlocking
@Tag(name = "Projects")
public class LimitResource {

    private final Projects projects;
    private final ProjectEvents events;

    LimitResource(Projects projects, ProjectEvents events) {
        this.projects = projects;
        this.events = events;
    }

    /** Lists the limits in force, without pages (specified). */
    @GET
    @Operation(
            summary = "List the limits of a project",
            description = "Returns the limits that are set or have a default.")
    @APIResponse(responseCode = "200", ref = "ProjectLimits")
    public List<?> listGroupLimits(String groupId, @Context RoutingContext context) {
        var project = Projects.get(Call.of(context).world(), groupId);
        return Arrays.stream(ProjectLimit.values())
                .flatMap(limit -> limit.in(project).stream())
                .toList();
    }

    /** Returns one limit; an error if it is not in force. */
    @GET
    @Path("{limitName}")
    @Operation(summary = "Show one limit", description = "Returns 404 if it is not set and has no default.")
    @APIResponse(responseCode = "200", ref = "DataFederationLimit")
    public Object getGroupLimit(String groupId, String limitName, @Context RoutingContext context) {
        return show(Projects.get(Call.of(context).world(), groupId), ProjectLimit.named(limitName));
    }

    /** Sets one limit. */
    @PATCH
    @Path("{limitName}")
    @Operation(summary = "Set a limit", description = "The limit is stored, but has no effect.")
    @RequestBody(ref = "DataFederationLimit")
    @APIResponse(responseCode = "200", ref = "DataFederationLimit")
    public Uni<Object> setGroupLimit(String groupId, String limitName, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var limit = ProjectLimit.named(limitName);
        var value = limit.read(call.body().readObject(body));
        var actor = EventLog.actor(call);
        return projects.change(
                        groupId,
                        (world, project) ->
                                with(project, project.options().limits().put(limit.key(), value)),
                        (world, before, after) -> events.limitSet(world, actor, after, limit))
                .map(changed -> show(changed, limit));
    }

    /** Sets one limit back to its default, or removes it if it has none; 204 (specified). */
    @DELETE
    @Path("{limitName}")
    @Operation(summary = "Reset a limit", description = "Resets it to its default, if it has one.")
    public Uni<Void> deleteGroupLimit(String groupId, String limitName, @Context RoutingContext context) {
        return reset(EventLog.actor(Call.of(context)), groupId, limitName);
    }

    Uni<Void> reset(Event.Actor actor, String groupId, String limitName) {
        var limit = ProjectLimit.named(limitName);
        return projects.change(
                        groupId,
                        (world, project) -> {
                            show(project, limit);
                            return with(project, project.options().limits().remove(limit.key()));
                        },
                        (world, before, after) -> events.limitReset(world, actor, after, limit))
                .replaceWithVoid();
    }

    private static Project with(Project project, Map<String, Long> limits) {
        return project.with(project.options().withLimits(limits));
    }

    private static ProjectLimit.View show(Project project, ProjectLimit limit) {
        return limit.in(project).orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.with(limit.key()));
    }
}
