package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.call.Call;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Project;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The settings of a project. They are stored, but have no effect. Both answers have a Location that does not exist
 * (recorded 2026-08-10).
 */
@Path(V2 + "/groups/{groupId}/settings")
@NonBlocking
@Tag(name = "Projects")
public class SettingsResource {

    private final Projects projects;
    private final ProjectEvents events;

    SettingsResource(Projects projects, ProjectEvents events) {
        this.projects = projects;
        this.events = events;
    }

    /** Returns all settings of the project. */
    @GET
    @Operation(summary = "Show the settings of a project", description = "Returns all settings.")
    @APIResponse(responseCode = "200", ref = "GroupSettings")
    public Response getGroupSettings(String groupId, @Context RoutingContext context) {
        return answer(Projects.get(Call.of(context).world(), groupId), context);
    }

    /** Changes the settings sent. */
    @PATCH
    @Operation(
            summary = "Change the settings of a project",
            description = "Changes the settings that are sent. They are stored, but have no effect.")
    @RequestBody(ref = "GroupSettings")
    @APIResponse(responseCode = "200", ref = "GroupSettings")
    public Uni<Response> updateGroupSettings(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var sent = call.body().readObject(body);
        var actor = EventLog.actor(call);
        return projects.change(
                        groupId,
                        (world, project) -> {
                            var options = project.options();
                            return project.with(options.withSettings(ProjectSetting.read(sent, options.settings())));
                        },
                        (world, before, after) -> events.settingsChanged(world, actor, before, after))
                .map(changed -> answer(changed, context));
    }

    private static Response answer(Project project, RoutingContext context) {
        return Response.ok(ProjectSetting.show(project))
                .header(HttpHeaders.LOCATION, ProjectView.location(Call.of(context)))
                .build();
    }
}
