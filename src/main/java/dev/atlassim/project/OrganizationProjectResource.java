package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The projects of an organization. */
@Path(V2 + "/orgs/{orgId}/groups")
@NonBlocking
@Tag(name = "Organizations")
public class OrganizationProjectResource {

    /**
     * Lists the projects that the caller may see and whose names begin with the query parameter {@code name}, ignoring
     * case (specified).
     */
    @GET
    @Operation(
            summary = "List the projects of an organization",
            description = "Returns the projects that the caller may see, by name.")
    @APIResponse(responseCode = "200", ref = "PaginatedAtlasGroup")
    public Page<?> getOrgGroups(@Context RoutingContext context) {
        var call = Call.of(context);
        var wanted = context.request().getParam("name", "").toLowerCase(Locale.ROOT);
        var visible = Projects.visibleTo(call.caller(), call.world());
        if (wanted.isEmpty()) {
            return Page.of(
                    call, visible.ids(), visible.count(), id -> ProjectView.item(visible.project(id), Link.root(call)));
        }
        var named = visible.ids()
                .map(visible::project)
                .filter(project -> project.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        return Page.of(call, named, project -> ProjectView.item(project, Link.root(call)));
    }
}
