package dev.atlassim.project;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/**
 * One project by its name. In the class of the other operations, the framework would route a project named
 * "integrations" to another resource.
 */
@Path(Operation.V2 + "/groups/byName/{groupName}")
@NonBlocking
public class ProjectByNameResource {

    /** Returns the project of that name. */
    @GET
    public Object getGroupByName(String groupName, @Context RoutingContext context) {
        var call = Call.of(context);
        return ProjectView.whole(Projects.byName(call.caller(), call.world(), groupName), call.baseUrl());
    }
}
