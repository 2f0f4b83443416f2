package dev.atlassim.project;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** One project by its name: a class of its own, or a project named "integrations" would be routed elsewhere. */
@Path(Operation.V2 + "/groups/byName/{groupName}")
@NonBlocking
public class ProjectByNameResource {

    /** One project, by its name. */
    @GET
    public Object getGroupByName(String groupName, @Context RoutingContext context) {
        var call = Call.of(context);
        return ProjectView.whole(Projects.byName(call.caller(), call.world(), groupName), call.baseUrl());
    }
}
