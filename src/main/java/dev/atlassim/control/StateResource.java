package dev.atlassim.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.api.json.Json;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.scenario.ScenarioWriter;
import dev.atlassim.simulation.Simulation;
import dev.atlassim.simulation.Snapshots;
import dev.atlassim.state.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The state as a whole: what was loaded, reset, scenarios, snapshots. */
@Path("/_simulator")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class StateResource {

    private static final String REQUEST_BODY = "request";

    private final Simulation simulation;
    private final Snapshots snapshots;
    private final Store store;
    private final ControlConfig config;

    StateResource(Simulation simulation, Snapshots snapshots, Store store, ControlConfig config) {
        this.simulation = simulation;
        this.snapshots = snapshots;
        this.store = store;
        this.config = config;
    }

    /** What was loaded last. */
    @GET
    @Path("init")
    public Init init() {
        var world = store.read();
        return simulation
                .loaded()
                .map(loaded -> new Init(
                        true,
                        loaded.origin(),
                        loaded.at().toString(),
                        world.organizations().size(),
                        world.projects().size(),
                        world.credentials().size()))
                .orElseGet(() -> new Init(false, List.of(), null, 0, 0, 0));
    }

    /** Brings everything back to how it began. */
    @POST
    @Path("reset")
    public Response reset() {
        simulation.reset();
        return Response.noContent().build();
    }

    /** The current state as a scenario file. */
    @GET
    @Path("scenario")
    public Response scenario(@QueryParam("secrets") @DefaultValue("false") boolean secrets) {
        JsonNode file = new ScenarioWriter(secrets).write(simulation.scenario());
        return Response.ok(Json.write(file, true)).build();
    }

    /** Replaces everything by the scenario in the body, YAML or JSON. */
    @PUT
    @Path("scenario")
    public Init replace(byte[] body) {
        simulation.replace(file(body));
        return init();
    }

    /** Adds the scenario in the body, YAML or JSON, to what there is. */
    @PATCH
    @Path("scenario")
    public Init merge(byte[] body) {
        simulation.merge(file(body));
        return init();
    }

    /** Every snapshot. */
    @GET
    @Path("snapshots")
    public List<Snapshots.View> snapshots() {
        return snapshots.all().stream().map(Snapshots.Snapshot::view).toList();
    }

    /** Puts the current state aside, under the name in the query or one that is free. */
    @POST
    @Path("snapshots")
    public Response snapshot(@QueryParam("name") String name) {
        var taken = snapshots.take(Optional.ofNullable(name), store.read());
        return Response.status(Response.Status.CREATED).entity(taken.view()).build();
    }

    /** Makes the state that was put aside the current one. */
    @POST
    @Path("snapshots/{name}/restore")
    public Response restore(String name) {
        simulation.restore(snapshots.get(name).world());
        return Response.noContent().build();
    }

    /** Forgets a snapshot. */
    @DELETE
    @Path("snapshots/{name}")
    public Response forget(String name) {
        snapshots.delete(name);
        return Response.noContent().build();
    }

    private ScenarioReader.File file(byte[] body) {
        return file(body, config.maxScenarioSize());
    }

    /** The scenario file in a request body. */
    static ScenarioReader.File file(byte[] body, int maxSize) {
        if (body == null || body.length == 0) {
            throw new ControlException(400, "the body is empty; send a scenario as YAML or JSON");
        }
        if (body.length > maxSize) {
            throw new ControlException(
                    413, "the body is longer than " + maxSize + " bytes (simulator.control.max-scenario-size)");
        }
        return new ScenarioReader.File(REQUEST_BODY, new String(body, UTF_8));
    }

    /** What was loaded last. */
    @RegisterForReflection
    public record Init(
            boolean completed, List<String> origin, String at, int organizations, int projects, int credentials) {}
}
