package dev.atlassim.project;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** Whether Atlas manages the threshold for slow operations. The Terraform provider reads it with each project. */
@Path(Operation.V2 + "/groups/{groupId}/managedSlowMs")
@NonBlocking
public class ManagedSlowMsResource {

    private final Projects projects;

    ManagedSlowMsResource(Projects projects) {
        this.projects = projects;
    }

    /** Returns {@code true} or {@code false}, without an object around it (specified). */
    @GET
    public Object getManagedSlowMs(String groupId, @Context RoutingContext context) {
        return Projects.get(Call.of(context).world(), groupId).options().managedSlowMs();
    }

    /** Switches it on; 204 (specified). */
    @POST
    @Path("enable")
    public void enableManagedSlowMs(String groupId) {
        set(groupId, true);
    }

    /** Switches it off; 204 (specified). */
    @DELETE
    @Path("disable")
    public void disableManagedSlowMs(String groupId) {
        set(groupId, false);
    }

    private void set(String groupId, boolean managed) {
        projects.change(
                groupId, (world, project) -> project.with(project.options().withManagedSlowMs(managed)));
    }
}
