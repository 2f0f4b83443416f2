package dev.atlassim.event;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Organization;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of an organization: those about its projects and their teams, but not those within a project (recorded). */
@Path(V2 + "/orgs/{orgId}/events")
@NonBlocking
@Tag(name = "Events")
public class OrganizationEventResource {

    /** Lists the events of the organization, the latest first (recorded). */
    @GET
    @Operation(
            summary = "List the events of an organization",
            description =
                    "Returns what happened to the projects of the organization, the latest first. Events within a project, such "
                            + "as those of its integrations, are listed in the project only.")
    @APIResponse(responseCode = "200", ref = "OrgPaginatedEventView")
    public Page<?> listOrgEvents(String orgId, @Context RoutingContext context) {
        var call = Call.of(context);
        var raw = EventQuery.includeRaw(call);
        var events = EventQuery.of(call).in(organization(call, orgId).events());
        return Page.of(call, events, event -> EventView.ofOrganization(call, orgId, raw, event));
    }

    /** Returns one event of the organization. */
    @GET
    @Path("{eventId}")
    @Operation(
            summary = "Show one event of an organization",
            description = "Returns 404 if the organization has no such event.")
    @APIResponse(responseCode = "200", ref = "EventViewForOrg")
    public Object getOrgEvent(String orgId, String eventId, @Context RoutingContext context) {
        var call = Call.of(context);
        var raw = EventQuery.includeRaw(call);
        return organization(call, orgId)
                .events()
                .one(eventId)
                .map(event -> EventView.ofOrganization(call, orgId, raw, event))
                .orElseThrow(() -> ErrorCode.ORG_EVENT_NOT_FOUND.with(eventId, orgId));
    }

    private static Organization organization(Call call, String orgId) {
        return call.world().organization(orgId).orElseThrow(ErrorCode.USER_CANNOT_ACCESS_ORG::with);
    }
}
