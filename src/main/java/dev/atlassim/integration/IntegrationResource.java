package dev.atlassim.integration;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Integration;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Third-Party Integrations resource. */
@Path(V2 + "/groups/{groupId}/integrations")
@NonBlocking
@Tag(
        name = "Third-Party Integrations",
        description = "Connections of a project to other services, at most one of each type.")
public class IntegrationResource {

    private final Integrations integrations;

    IntegrationResource(Integrations integrations) {
        this.integrations = integrations;
    }

    /** Lists all configured integrations. */
    @GET
    @Operation(
            summary = "List the integrations of a project",
            description = "Returns every configured integration, secrets masked, in a fixed order of types.")
    @APIResponse(responseCode = "200", ref = "PaginatedIntegrationView")
    public Page<?> listGroupIntegrations(String groupId, @Context RoutingContext context) {
        return page(context, Integrations.list(Call.of(context).world(), groupId));
    }

    /** Returns one integration. */
    @GET
    @Path("{integrationType}")
    @Operation(
            summary = "Show one integration",
            description = "Returns the integration of that type, secrets masked; 404 if none is configured.")
    @APIResponse(responseCode = "200", ref = "ThirdPartyIntegration")
    public Object getGroupIntegration(String groupId, String integrationType, @Context RoutingContext context) {
        var call = Call.of(context);
        return shown(call, Integrations.get(call.world(), groupId, type(integrationType)));
    }

    /** Adds an integration; the answer is the whole list (recorded). */
    @POST
    @Path("{integrationType}")
    @Operation(
            summary = "Add an integration",
            description =
                    "Returns all integrations of the project; 409 if the type is already configured. The body must name "
                            + "the same `type` as the path.")
    @RequestBody(ref = "ThirdPartyIntegration")
    @APIResponse(responseCode = "200", ref = "PaginatedIntegrationView")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Uni<Page<?>> createGroupIntegration(
            String groupId, String integrationType, byte[] body, @Context RoutingContext context) {
        return integrations
                .create(EventLog.actor(Call.of(context)), groupId, read(context, integrationType, body))
                .map(all -> page(context, all));
    }

    /** Changes or adds an integration; the answer is the whole list (specified). */
    @PUT
    @Path("{integrationType}")
    @Operation(
            summary = "Change or add an integration",
            description =
                    "Fields that are not sent keep their value; the integration gets a new id. Adds the integration if the "
                            + "type is not configured yet. Returns all integrations of the project. The body must name the same `type` "
                            + "as the path.")
    @RequestBody(ref = "ThirdPartyIntegration")
    @APIResponse(responseCode = "200", ref = "PaginatedIntegrationView")
    public Uni<Page<?>> updateGroupIntegration(
            String groupId, String integrationType, byte[] body, @Context RoutingContext context) {
        return integrations
                .update(EventLog.actor(Call.of(context)), groupId, read(context, integrationType, body))
                .map(all -> page(context, all));
    }

    /** Removes an integration. */
    @DELETE
    @Path("{integrationType}")
    @Operation(
            summary = "Remove an integration",
            description = "Returns no body; 404 if no integration of that type is configured.")
    public Uni<Void> deleteGroupIntegration(String groupId, String integrationType, @Context RoutingContext context) {
        return integrations.delete(EventLog.actor(Call.of(context)), groupId, type(integrationType));
    }

    private IntegrationBody read(RoutingContext context, String integrationType, byte[] body) {
        var call = Call.of(context);
        return IntegrationBody.read(
                type(integrationType),
                call.body().readObject(body),
                call.apiPath().surface());
    }

    private static IntegrationType type(String name) {
        var type = IntegrationType.ofName(name).orElseThrow(() -> ErrorCode.INVALID_ENUM_VALUE.with(name));
        if (!type.supported()) {
            throw ErrorCode.HIPCHAT_NOT_SUPPORTED.with();
        }
        return type;
    }

    private static Page<?> page(RoutingContext context, List<Integration> all) {
        var call = Call.of(context);
        return Page.of(call, all, integration -> shown(call, integration));
    }

    private static MaskedIntegration shown(Call call, Integration integration) {
        return new MaskedIntegration(integration, call.apiPath().surface());
    }
}
