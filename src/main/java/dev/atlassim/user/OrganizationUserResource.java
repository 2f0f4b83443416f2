package dev.atlassim.user;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** The users of an organization. Only scenarios can add them. */
@Path(Operation.V2 + "/orgs/{orgId}/users")
@NonBlocking
public class OrganizationUserResource {

    /** Lists all users of the organization. */
    @GET
    public Page<?> listOrgUsers(String orgId, @Context RoutingContext context) {
        var call = Call.of(context);
        var world = call.world();
        var organization = world.organization(orgId).orElseThrow(ErrorCode.USER_CANNOT_ACCESS_ORG::with);
        var filter = UserFilter.of(call);
        var shown = organization
                .users()
                .valuesIterator()
                .toJavaStream()
                .filter(filter::shows)
                .toList();
        return Page.of(call, shown, user -> UserView.inOrganization(user, organization, world));
    }
}
