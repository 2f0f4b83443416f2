package dev.atlassim.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.api.json.Json;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.control.validation.OneOf;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The environment variables that make a client use the simulator. */
@Path("/_simulator/env")
@NonBlocking
public class EnvResource {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@-]*");

    private final Store store;

    EnvResource(Store store) {
        this.store = store;
    }

    /**
     * Returns the environment variables of one client.
     *
     * @param sandbox whose credentials to use; null for the first organization by name that is not a sandbox
     */
    @GET
    @Operation(operationId = "env", summary = "List the environment variables for a client")
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = MediaType.TEXT_PLAIN), @Content(mediaType = MediaType.APPLICATION_JSON)})
    public Response env(
            @QueryParam("client") @DefaultValue("curl") @OneOf(of = ClientEnv.class) String client,
            @QueryParam("format") @DefaultValue("shell") @OneOf({"shell", "json", "dotenv"}) String format,
            @QueryParam("sandbox") String sandbox,
            @Context RoutingContext context) {
        var world = store.read();
        var orgId = sandbox == null ? first(world) : sandbox;
        if (world.organization(orgId).isEmpty()) {
            throw new ControlException(404, "there is no organization or sandbox '" + orgId + "'");
        }
        var variables = ClientEnv.ofId(client).orElseThrow().variables(Access.to(world, orgId, baseUrl(context)));
        return switch (format) {
            case "json" ->
                Response.ok(json(variables), MediaType.APPLICATION_JSON).build();
            case "dotenv" ->
                Response.ok(dotenv(variables), MediaType.TEXT_PLAIN).build();
            default -> Response.ok(shell(variables), MediaType.TEXT_PLAIN).build();
        };
    }

    private static String first(World world) {
        return world.organizations()
                .valuesIterator()
                .toJavaStream()
                .filter(organization -> !world.sandboxes().containsKey(organization.id()))
                .min(Comparator.comparing(Organization::name))
                .map(Organization::id)
                .orElseThrow(() -> new ControlException(404, "the scenario has no organization"));
    }

    static String baseUrl(RoutingContext context) {
        var authority = context.request().authority();
        return context.request().scheme() + "://" + (authority == null ? "localhost" : authority);
    }

    private static byte[] json(Map<String, String> variables) {
        var json = JsonNodeFactory.instance.objectNode();
        variables.forEach(json::put);
        return Json.write(json, true);
    }

    private static String shell(Map<String, String> variables) {
        return lines(variables, "export ", value -> "'" + value.replace("'", "'\\''") + "'");
    }

    /**
     * Readers of such files have no common way to escape a quote. Within single quotes they take every character
     * literally, so only values that contain a single quote are written with double quotes.
     */
    private static String dotenv(Map<String, String> variables) {
        return lines(
                variables,
                "",
                value -> value.contains("'")
                        ? '"' + value.replaceAll("([\\\\\"$`])", "\\\\$1") + '"'
                        : "'" + value + "'");
    }

    /** Credentials of a scenario may contain any character but a space. Values with special characters are quoted. */
    private static String lines(Map<String, String> variables, String prefix, UnaryOperator<String> quoted) {
        return variables.entrySet().stream()
                .map(e -> prefix + e.getKey() + "="
                        + (PLAIN.matcher(e.getValue()).matches() ? e.getValue() : quoted.apply(e.getValue())) + "\n")
                .collect(Collectors.joining());
    }
}
