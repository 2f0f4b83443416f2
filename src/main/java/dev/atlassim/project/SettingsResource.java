package dev.atlassim.project;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Project;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The settings of a project. They are stored, but have no effect. Both answers have a Location that does not exist
 * (recorded 2026-08-10).
 */
@Path(Operation.V2 + "/groups/{groupId}/settings")
@NonBlocking
public class SettingsResource {

    private final Projects projects;

    SettingsResource(Projects projects) {
        this.projects = projects;
    }

    /** Returns all settings of the project. */
    @GET
    public Response getGroupSettings(String groupId, @Context RoutingContext context) {
        return answer(Projects.get(Call.of(context).world(), groupId), context);
    }

    /** Changes the settings sent. */
    @PATCH
    public Response updateGroupSettings(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var sent = call.readObject(body);
        var changed = projects.change(groupId, (world, project) -> {
            var options = project.options();
            return project.with(options.withSettings(ProjectSetting.read(sent, options.settings())));
        });
        return answer(changed, context);
    }

    private static Response answer(Project project, RoutingContext context) {
        return Response.ok(ProjectSetting.show(project))
                .header(HttpHeaders.LOCATION, ProjectView.location(Call.of(context)))
                .build();
    }
}
