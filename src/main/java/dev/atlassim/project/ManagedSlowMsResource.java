package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.call.Call;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether Atlas manages the threshold for slow operations. The Terraform provider reads it with each project. */
@Path(V2 + "/groups/{groupId}/managedSlowMs")
@NonBlocking
@Tag(name = "Performance Advisor", description = "Whether Atlas manages the threshold for slow operations.")
public class ManagedSlowMsResource {

    private final Projects projects;

    ManagedSlowMsResource(Projects projects) {
        this.projects = projects;
    }

    /** Returns {@code true} or {@code false}, without an object around it (specified). */
    @GET
    @Operation(
            summary = "Show whether Atlas manages the threshold for slow operations",
            description = "Returns `true` or `false`.")
    @APIResponse(responseCode = "200", ref = "ManagedSlowMs")
    public Object getManagedSlowMs(String groupId, @Context RoutingContext context) {
        return Projects.get(Call.of(context).world(), groupId).options().managedSlowMs();
    }

    /** Switches it on; 204 (specified). */
    @POST
    @Path("enable")
    @Operation(summary = "Switch the managed threshold for slow operations on", description = "Returns no body.")
    @APIResponse(responseCode = "204")
    public Uni<Void> enableManagedSlowMs(String groupId) {
        return set(groupId, true);
    }

    /** Switches it off; 204 (specified). */
    @DELETE
    @Path("disable")
    @Operation(summary = "Switch the managed threshold for slow operations off", description = "Returns no body.")
    public Uni<Void> disableManagedSlowMs(String groupId) {
        return set(groupId, false);
    }

    private Uni<Void> set(String groupId, boolean managed) {
        return projects.change(
                        groupId,
                        (world, project) -> project.with(project.options().withManagedSlowMs(managed)))
                .replaceWithVoid();
    }
}
