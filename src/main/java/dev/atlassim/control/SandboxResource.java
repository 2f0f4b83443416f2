package dev.atlassim.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.call.Worker;
import dev.atlassim.scenario.Scenario;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.simulation.Sandboxes;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.World;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sandboxes, with which parallel tests share one server. */
@Path("/_simulator/sandboxes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SandboxResource {

    private static final ScenarioReader.File DEFAULT = new ScenarioReader.File(
            "sandbox", "{\"organizations\": [{\"name\": \"sandbox\", \"projects\": [{\"name\": \"project\"}]}]}");

    private final Sandboxes sandboxes;
    private final Clock clock;
    private final ScenarioBody bodies;

    SandboxResource(Sandboxes sandboxes, Clock clock, ScenarioBody bodies) {
        this.sandboxes = sandboxes;
        this.clock = clock;
        this.bodies = bodies;
    }

    /** Lists the ids of all sandboxes. */
    @GET
    @Operation(operationId = "list_sandboxes", summary = "List the ids of all sandboxes")
    public List<String> list() {
        return List.copyOf(sandboxes.ids());
    }

    /** Creates a sandbox from the scenario in the body, or from a default. Its ids and credentials are always new. */
    @POST
    @NonBlocking
    @Operation(operationId = "create_sandbox", summary = "Create a sandbox")
    @RequestBody(ref = "Scenario", required = false)
    @APIResponse(responseCode = "201", ref = "Sandbox")
    public Uni<RestResponse<View>> create(byte[] body, @Context RoutingContext context) {
        return Worker.run(() -> {
            var file = ScenarioBody.isEmpty(body) ? DEFAULT : bodies.file(body);
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var made = sandboxes.create(ScenarioReader.read(Scenario.EMPTY, List.of(file), now));
            var base = EnvResource.baseUrl(context);
            var view = View.of(made, base);
            return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                    .header("Location", base + "/_simulator/sandboxes/" + view.id())
                    .build();
        });
    }

    /** Returns the initial state of a sandbox, as returned when it was created. */
    @GET
    @Path("{id}")
    @Operation(operationId = "get_sandbox", summary = "Show the initial contents of a sandbox, credentials in clear")
    public View get(String id, @Context RoutingContext context) {
        return View.of(sandboxes.beginning(id), EnvResource.baseUrl(context));
    }

    /** Resets one sandbox to its initial state. */
    @POST
    @Path("{id}/reset")
    @Operation(operationId = "reset_sandbox", summary = "Reset a sandbox to its initial state")
    @APIResponse(responseCode = "204")
    public void reset(String id) {
        sandboxes.reset(id);
    }

    /** Removes a sandbox. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "delete_sandbox", summary = "Delete a sandbox")
    public void delete(String id) {
        sandboxes.delete(id);
    }

    /** Everything that a test needs to use its sandbox, with credentials in clear, which exist only for it. */
    @RegisterForReflection
    @Schema(name = "Sandbox")
    public record View(
            String id,
            String name,
            List<ProjectView> projects,
            List<CredentialView> apiKeys,
            List<CredentialView> serviceAccounts,
            Map<String, Map<String, String>> env) {

        static View of(World sandbox, String baseUrl) {
            var organization = sandbox.organizations().valuesIterator().next();
            var access = Access.to(sandbox, organization.id(), baseUrl);
            return new View(
                    organization.id(),
                    organization.name(),
                    organization
                            .projects()
                            .valuesIterator()
                            .map(id -> ProjectView.of(sandbox.project(id).orElseThrow()))
                            .toJavaList(),
                    credentials(sandbox, Credential.ApiKey.class),
                    credentials(sandbox, Credential.ServiceAccount.class),
                    Arrays.stream(ClientEnv.values())
                            .collect(Collectors.toMap(ClientEnv::id, client -> client.variables(access))));
        }

        private static List<CredentialView> credentials(World sandbox, Class<? extends Credential> kind) {
            return sandbox.credentials()
                    .valuesIterator()
                    .toJavaStream()
                    .filter(kind::isInstance)
                    .sorted(Comparator.comparing(Credential::id))
                    .map(CredentialView::of)
                    .toList();
        }

        @Override
        public String toString() {
            return "View[" + id + "]";
        }
    }

    /** A project of a sandbox. */
    @RegisterForReflection
    record ProjectView(String id, String name) {
        static ProjectView of(Project project) {
            return new ProjectView(project.id(), project.name());
        }
    }

    /** A credential of a sandbox; the keys depend on its kind. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CredentialView(
            String publicKey,
            String privateKey,
            String clientId,
            String clientSecret,
            List<String> roles,
            Map<String, List<String>> projectRoles) {

        static CredentialView of(Credential credential) {
            var secret = credential.secret().reveal();
            var roles = names(credential.grants().roles());
            var projectRoles = new TreeMap<String, List<String>>();
            credential.grants().projectRoles().forEach((id, held) -> projectRoles.put(id, names(held)));
            return credential instanceof Credential.ApiKey
                    ? new CredentialView(credential.id(), secret, null, null, roles, projectRoles)
                    : new CredentialView(null, null, credential.id(), secret, roles, projectRoles);
        }

        private static List<String> names(Set<Role> roles) {
            return roles.stream().map(Enum::name).sorted().toList();
        }

        @Override
        public String toString() {
            return "CredentialView[]";
        }
    }
}
