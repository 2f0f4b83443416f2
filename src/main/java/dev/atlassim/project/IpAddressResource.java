package dev.atlassim.project;

import dev.atlassim.api.operation.Operation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The IP addresses of the clusters of a project: always empty. */
@Path(Operation.V2 + "/groups/{groupId}/ipAddresses")
@NonBlocking
public class IpAddressResource {

    /** Returns an empty list (specified). */
    @GET
    public Object getGroupIpAddresses(String groupId) {
        return new View(groupId, new Services(List.of()));
    }

    @RegisterForReflection
    record View(String groupId, Services services) {}

    @RegisterForReflection
    record Services(List<String> clusters) {}
}
