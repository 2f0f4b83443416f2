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

/** Whether Atlas decides which operations of a project are slow. The Terraform provider reads it with each project. */
@Path(Operation.V2 + "/groups/{groupId}/managedSlowMs")
@NonBlocking
public class ManagedSlowMsResource {

    private final Projects projects;

    ManagedSlowMsResource(Projects projects) {
        this.projects = projects;
    }

    /** A bare {@code true} or {@code false} (specified). */
    @GET
    public Object getManagedSlowMs(String groupId, @Context RoutingContext context) {
        return Projects.get(Call.of(context).world(), groupId).options().managedSlowMs();
    }

    /** Lets Atlas decide; 204 (specified). */
    @POST
    @Path("enable")
    public void enableManagedSlowMs(String groupId) {
        set(groupId, true);
    }

    /** Keeps Atlas from deciding; 204 (specified). */
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
