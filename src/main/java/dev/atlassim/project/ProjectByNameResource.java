package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * One project by its name. In the class of the other operations, the framework would route a project named
 * "integrations" to another resource.
 */
@Path(V2 + "/groups/byName/{groupName}")
@NonBlocking
@Tag(name = "Projects")
public class ProjectByNameResource {

    /** Returns the project of that name. */
    @GET
    @Operation(summary = "Show a project by its name", description = "Searches the organization of the caller.")
    @APIResponse(responseCode = "200", ref = "Group")
    public Object getGroupByName(String groupName, @Context RoutingContext context) {
        var call = Call.of(context);
        return ProjectView.whole(Projects.byName(call.caller(), call.world(), groupName), Link.root(call));
    }
}
