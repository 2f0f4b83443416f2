package dev.atlassim.project;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Link;
import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Organization;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Organizations resource: the operations that clients of the integrations use. */
@Path(V2 + "/orgs")
@NonBlocking
@Tag(name = "Organizations", description = "The organization that a credential belongs to.")
public class OrganizationResource {

    private static final List<String> PARTS = List.of("groups", "teams", "users");

    /** Lists the organization of the caller if its name begins with the query parameter {@code name}. */
    @GET
    @Operation(summary = "List organizations", description = "Returns the one organization that the caller belongs to.")
    @APIResponse(responseCode = "200", ref = "PaginatedOrganization")
    public Page<?> listOrgs(@Context RoutingContext context) {
        var call = Call.of(context);
        var wanted = context.request().getParam("name", "");
        var seen = call.world().organization(call.caller().grants().orgId()).stream()
                .filter(organization -> organization.name().startsWith(wanted))
                .toList();
        return Page.of(call, seen, o -> View.item(o, Link.root(call)));
    }

    /** Returns one organization. */
    @GET
    @Path("{orgId}")
    @Operation(
            summary = "Show an organization",
            description = "Returns the organization of that id, if the caller belongs to it.")
    @APIResponse(responseCode = "200", ref = "AtlasOrganization")
    public Object getOrg(String orgId, @Context RoutingContext context) {
        var call = Call.of(context);
        return call.world()
                .organization(orgId)
                .map(organization -> View.whole(organization, Link.root(call)))
                .orElseThrow(ErrorCode.USER_CANNOT_ACCESS_ORG::with);
    }

    /** An organization as Atlas shows it, keys in the recorded order. */
    @RegisterForReflection
    @Schema(name = "AtlasOrganization", requiredProperties = "name")
    record View(
            @Schema(pattern = Schemas.ID, readOnly = true) String id,
            @Schema(readOnly = true) boolean isDeleted,
            @Schema(readOnly = true) List<Link> links,
            String name,
            boolean skipDefaultAlertsSettings) {

        static View item(Organization organization, String root) {
            return of(organization, List.of(Link.self(href(organization, root))));
        }

        static View whole(Organization organization, String root) {
            var self = href(organization, root);
            var parts = PARTS.stream().map(part -> Link.to(self, part));
            return of(
                    organization,
                    Stream.concat(Stream.of(Link.self(self)), parts).toList());
        }

        private static View of(Organization organization, List<Link> links) {
            return new View(organization.id(), false, links, organization.name(), false);
        }

        private static String href(Organization organization, String root) {
            return root + "/orgs/" + organization.id();
        }
    }
}
