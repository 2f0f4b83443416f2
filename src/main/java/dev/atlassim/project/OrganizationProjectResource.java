package dev.atlassim.project;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.Operation;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Locale;

/** The projects of an organization. */
@Path(Operation.V2 + "/orgs/{orgId}/groups")
@NonBlocking
public class OrganizationProjectResource {

    /**
     * Lists the projects that the caller may see and whose names begin with the query parameter {@code name}, ignoring
     * case (specified).
     */
    @GET
    public Page<?> getOrgGroups(@Context RoutingContext context) {
        var call = Call.of(context);
        var wanted = context.request().getParam("name", "").toLowerCase(Locale.ROOT);
        var visible = Projects.visibleTo(call.caller(), call.world());
        if (wanted.isEmpty()) {
            return Page.of(
                    call, visible.ids(), visible.count(), id -> ProjectView.item(visible.project(id), call.baseUrl()));
        }
        var named = visible.ids()
                .map(visible::project)
                .filter(project -> project.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        return Page.of(call, named, project -> ProjectView.item(project, call.baseUrl()));
    }
}
