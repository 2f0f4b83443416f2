package dev.atlassim.privateapi;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.Operation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What Atlas's own clients call on their way to the API. */
@Path(Operation.PRIVATE)
@NonBlocking
public class PrivateResource {

    /** The version that a new cluster would get (recorded 2026-08-10). */
    private static final String DEFAULT_MONGODB_MAJOR_VERSION = "8.0";

    /** The address that the caller comes from. */
    @GET
    @Path("ipinfo")
    public Response getIpInfo(@Context RoutingContext context) {
        var body = Json.write(new IpInfo(Call.of(context).remoteAddress()), false);
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }

    /** Accepts what a client reports about its use, and does not keep it. The answer is inferred: clients look at its status alone. */
    @POST
    @Path("v1.0/telemetry/events")
    public Response sendEvents(byte[] events) {
        return Response.ok("{}", MediaType.APPLICATION_JSON).build();
    }

    /** The same from a client that has not signed in. */
    @POST
    @Path("unauth/telemetry/events")
    public Response sendUnauthenticatedEvents(byte[] events) {
        return Response.ok("{}", MediaType.APPLICATION_JSON).build();
    }

    /** The version of MongoDB that a new cluster would get, as text (recorded 2026-08-10). */
    @GET
    @Path("unauth/nds/defaultMongoDBMajorVersion")
    public Response getDefaultMongoDBMajorVersion() {
        return Response.ok(DEFAULT_MONGODB_MAJOR_VERSION, "text/plain;charset=iso-8859-1")
                .build();
    }

    /** Where a caller comes from. */
    @RegisterForReflection
    record IpInfo(String currentIpv4Address) {}
}
