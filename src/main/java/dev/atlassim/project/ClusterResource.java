package dev.atlassim.project;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.stream.Stream;

/** The clusters of a project: always empty. The Terraform provider lists them before it removes a project. */
@Path(Operation.V2 + "/groups/{groupId}/clusters")
@NonBlocking
public class ClusterResource {

    /** Returns an empty list. */
    @GET
    public Page<?> listClusters(@Context RoutingContext context) {
        return Page.of(Call.of(context), Stream.empty(), 0);
    }
}
