package dev.atlassim.integration;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
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
import jakarta.ws.rs.core.Context;
import java.util.List;

/** The Third-Party Integrations resource. */
@Path(Operation.V2 + "/groups/{groupId}/integrations")
@NonBlocking
public class IntegrationResource {

    private final Integrations integrations;

    IntegrationResource(Integrations integrations) {
        this.integrations = integrations;
    }

    /** Lists all configured integrations. */
    @GET
    public Page<?> listGroupIntegrations(String groupId, @Context RoutingContext context) {
        return page(context, Integrations.list(Call.of(context).world(), groupId));
    }

    /** Returns one integration. */
    @GET
    @Path("{integrationType}")
    public Object getGroupIntegration(String groupId, String integrationType, @Context RoutingContext context) {
        return new MaskedIntegration(Integrations.get(Call.of(context).world(), groupId, type(integrationType)));
    }

    /** Adds an integration; the answer is the whole list (recorded). */
    @POST
    @Path("{integrationType}")
    public Page<?> createGroupIntegration(
            String groupId, String integrationType, byte[] body, @Context RoutingContext context) {
        return page(context, integrations.create(groupId, read(context, integrationType, body)));
    }

    /** Changes or adds an integration; the answer is the whole list (specified). */
    @PUT
    @Path("{integrationType}")
    public Page<?> updateGroupIntegration(
            String groupId, String integrationType, byte[] body, @Context RoutingContext context) {
        return page(context, integrations.update(groupId, read(context, integrationType, body)));
    }

    /** Removes an integration. */
    @DELETE
    @Path("{integrationType}")
    public void deleteGroupIntegration(String groupId, String integrationType) {
        integrations.delete(groupId, type(integrationType));
    }

    private IntegrationBody read(RoutingContext context, String integrationType, byte[] body) {
        var call = Call.of(context);
        return IntegrationBody.read(type(integrationType), call.readObject(body));
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
