package dev.atlassim.auth;

import static dev.atlassim.api.operation.Operation.V2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The root of the API shows who is calling. The Terraform provider reads the organization of an API key from it. */
@Path(V2)
@NonBlocking
@Tag(name = "Root", description = "Who is calling.")
public class SystemStatusResource {

    private static final String APP_NAME = "MongoDB Atlas";

    /** The simulator is not built from a commit of Atlas. */
    private static final String BUILD = "0".repeat(40);

    /** Returns the name of the service and the calling API key, which is null for a service account (specified). */
    @GET
    @Operation(summary = "Show who is calling", description = "Returns the API key; null for a service account.")
    @APIResponse(responseCode = "200", ref = "SystemStatus")
    public Object getSystemStatus(@Context RoutingContext context) {
        var call = Call.of(context);
        var key = call.caller() instanceof Credential.ApiKey caller ? Key.of(caller) : null;
        return new View(key, APP_NAME, BUILD, List.of(Link.self(Link.root(call))), false);
    }

    /** The status; the order of the keys is inferred. */
    @RegisterForReflection
    @Schema(
            name = "SystemStatus",
            requiredProperties = {"apiKey", "appName", "build", "throttling"})
    record View(
            Key apiKey,
            @Schema(readOnly = true, enumeration = APP_NAME) String appName,

            @Schema(readOnly = true, description = "Always zeros.")
            String build,

            @Schema(readOnly = true) List<Link> links,
            @Schema(readOnly = true) boolean throttling) {}

    /** The calling API key. */
    @RegisterForReflection
    @Schema(
            name = "ApiKey",
            nullable = true,
            readOnly = true,
            requiredProperties = {"id", "publicKey"})
    record Key(
            @Schema(readOnly = true) List<Access> accessList,
            @Schema(pattern = Schemas.ID, readOnly = true) String id,
            @Schema(readOnly = true) String publicKey,
            @Schema(readOnly = true) List<Assignment> roles) {

        static Key of(Credential.ApiKey key) {
            var grants = key.grants();
            var onOrganization = grants.roles().stream().map(role -> new Assignment(null, grants.orgId(), role));
            var onProjects = grants.projectRoles().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .flatMap(
                            entry -> entry.getValue().stream().map(role -> new Assignment(entry.getKey(), null, role)));
            return new Key(
                    grants.accessList().stream().map(Access::of).toList(),
                    id(key.id()),
                    key.id(),
                    Stream.concat(onOrganization, onProjects).toList());
        }

        /** Keys have no ids in the simulator, so an id is derived from the public key. */
        private static String id(String publicKey) {
            return UUID.nameUUIDFromBytes(publicKey.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .replace("-", "")
                    .substring(0, 24);
        }
    }

    /** An entry of an access list: a CIDR block, or a single address, which is also shown as a block. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AccessListItemView")
    record Access(String cidrBlock, String ipAddress) {
        static Access of(String entry) {
            var single = entry.contains(":") ? "/128" : "/32";
            return entry.contains("/") ? new Access(entry, null) : new Access(entry + single, entry);
        }
    }

    /** A role of the key, on its organization or on one project. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CloudAccessRoleAssignment")
    record Assignment(
            @Schema(pattern = Schemas.ID) String groupId,
            @Schema(pattern = Schemas.ID) String orgId,
            @Schema(implementation = String.class) Role roleName) {}
}
