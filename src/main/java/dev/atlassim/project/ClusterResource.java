package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clusters of a project: always empty. The Terraform provider lists them before it removes a project. */
@Path(V2 + "/groups/{groupId}/clusters")
@NonBlocking
@Tag(name = "Clusters", description = "Always empty.")
public class ClusterResource {

    /** Returns an empty list. */
    @GET
    @Operation(summary = "List clusters", description = "Returns an empty list: nothing has clusters here.")
    @APIResponse(responseCode = "200", ref = "PaginatedClusterDescription20240805")
    public Page<?> listClusters(@Context RoutingContext context) {
        return Page.of(Call.of(context), Stream.empty(), 0);
    }
}
