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

/** The operations that Atlas's own clients call in addition to the API. */
@Path(Operation.PRIVATE)
@NonBlocking
public class PrivateResource {

    /** The version of MongoDB in new clusters (recorded 2026-08-10). */
    private static final String DEFAULT_MONGODB_MAJOR_VERSION = "8.0";

    /** Returns the address of the caller. */
    @GET
    @Path("ipinfo")
    public Response getIpInfo(@Context RoutingContext context) {
        var body = Json.write(new IpInfo(Call.of(context).remoteAddress()), false);
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }

    /** Accepts telemetry and discards it. The answer is inferred: clients use its status only. */
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

    /** Returns the version of MongoDB in new clusters, as text (recorded 2026-08-10). */
    @GET
    @Path("unauth/nds/defaultMongoDBMajorVersion")
    public Response getDefaultMongoDBMajorVersion() {
        return Response.ok(DEFAULT_MONGODB_MAJOR_VERSION, "text/plain;charset=iso-8859-1")
                .build();
    }

    /** The address of a caller. */
    @RegisterForReflection
    record IpInfo(String currentIpv4Address) {}
}
