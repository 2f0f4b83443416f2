package dev.atlassim.user;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The users of an organization. Only scenarios can add them. */
@Path(V2 + "/orgs/{orgId}/users")
@NonBlocking
@Tag(name = "MongoDB Cloud Users")
public class OrganizationUserResource {

    /** Lists all users of the organization. */
    @GET
    @Operation(
            summary = "List the users of an organization",
            description = "Returns the users that the scenario declares.")
    @APIResponse(responseCode = "200", ref = "PaginatedOrgUserView")
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
        return UserOperations.showsOldShape(call)
                ? Page.of(call, shown, user -> OldUserView.of(user, organization, call))
                : Page.of(call, shown, user -> UserView.inOrganization(user, organization, world));
    }
}
