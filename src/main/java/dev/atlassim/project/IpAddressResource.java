package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.openapi.Schemas;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The IP addresses of the clusters of a project: always empty. */
@Path(V2 + "/groups/{groupId}/ipAddresses")
@NonBlocking
@Tag(name = "Projects")
public class IpAddressResource {

    /** Returns an empty list (specified). */
    @GET
    @Operation(
            summary = "List the addresses of a project",
            description = "Returns no addresses: nothing has clusters here.")
    @APIResponse(responseCode = "200", ref = "GroupIPAddresses")
    public Object getGroupIpAddresses(String groupId) {
        return new View(groupId, new Services(List.of()));
    }

    @RegisterForReflection
    @Schema(name = "GroupIPAddresses")
    record View(
            @Schema(pattern = Schemas.ID, readOnly = true) String groupId, Services services) {}

    @RegisterForReflection
    @Schema(name = "GroupService", readOnly = true)
    record Services(@Schema(readOnly = true) List<Cluster> clusters) {}

    @Schema(name = "ClusterIPAddresses", description = "Never returned: nothing has clusters here.")
    record Cluster() {}
}
