package dev.atlassim.prometheus;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.json.Json;
import dev.atlassim.state.Project;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * Tells Prometheus what to scrape, in the form of its HTTP service discovery: 200, {@code application/json}, a list, which
 * is empty where there is nothing.
 */
@Path("/prometheus/v1.0/groups/{groupId}/discovery")
@NonBlocking
public class PrometheusResource {

    private static final Set<String> SCHEMES = Set.of("PUBLIC", "PRIVATE", "PRIVATE_ENDPOINT");

    /** Lists the targets of the project. They are those of its scenario, whatever the scheme. */
    @GET
    public Response discoverPrometheusTargets(String groupId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = PrometheusSignIn.check(call, groupId);
        checkScheme(call);
        return answer(call, project);
    }

    private static void checkScheme(Call call) {
        PrometheusOperations.TARGET_SCHEME
                .in(call.parameters())
                .filter(scheme -> !SCHEMES.contains(scheme))
                .ifPresent(unknown -> {
                    throw ErrorCode.INVALID_ENUM_VALUE.with(unknown);
                });
    }

    private static Response answer(Call call, Project project) {
        call.responseBody(Json.write(project.scrapeTargets(), false));
        return Response.ok(call.responseBody(), MediaType.APPLICATION_JSON).build();
    }
}
