package dev.atlassim.integration;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.state.Integration;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** The Third-Party Integrations resource. */
@Path(Operation.V2 + "/groups/{groupId}/integrations")
@NonBlocking
public class IntegrationResource {

    private final Integrations integrations;
    private final HttpConfig config;

    IntegrationResource(Integrations integrations, HttpConfig config) {
        this.integrations = integrations;
        this.config = config;
    }

    /** Every configured integration. */
    @GET
    public Page<?> listGroupIntegrations(@PathParam("groupId") String groupId, @Context RoutingContext context) {
        return page(context, integrations.list(groupId));
    }

    /** One integration. */
    @GET
    @Path("{integrationType}")
    public Object getGroupIntegration(
            @PathParam("groupId") String groupId, @PathParam("integrationType") String integrationType) {
        return new MaskedIntegration(integrations.get(groupId, type(integrationType)));
    }

    /** Adds an integration; the answer is the whole list (recorded). */
    @POST
    @Path("{integrationType}")
    public Page<?> createGroupIntegration(
            @PathParam("groupId") String groupId,
            @PathParam("integrationType") String integrationType,
            byte[] body,
            @Context RoutingContext context) {
        return page(context, integrations.create(groupId, read(context, integrationType, body)));
    }

    /** Changes or adds an integration; the answer is the whole list (specified). */
    @PUT
    @Path("{integrationType}")
    public Page<?> updateGroupIntegration(
            @PathParam("groupId") String groupId,
            @PathParam("integrationType") String integrationType,
            byte[] body,
            @Context RoutingContext context) {
        return page(context, integrations.update(groupId, read(context, integrationType, body)));
    }

    /** Removes an integration. */
    @DELETE
    @Path("{integrationType}")
    public void deleteGroupIntegration(
            @PathParam("groupId") String groupId, @PathParam("integrationType") String integrationType) {
        integrations.delete(groupId, type(integrationType));
    }

    private IntegrationBody read(RoutingContext context, String integrationType, byte[] body) {
        var call = Call.of(context);
        call.requestBody(body);
        return IntegrationBody.read(type(integrationType), call.readRequest(config.maxBodySize()));
    }

    private static IntegrationType type(String name) {
        var type = IntegrationType.ofName(name).orElseThrow(() -> ErrorCode.INVALID_ENUM_VALUE.with(name));
        if (!type.supported()) {
            throw ErrorCode.HIPCHAT_NOT_SUPPORTED.with();
        }
        return type;
    }

    private static Page<?> page(RoutingContext context, List<Integration> all) {
        return Page.of(Call.of(context), all, MaskedIntegration::new);
    }
}
