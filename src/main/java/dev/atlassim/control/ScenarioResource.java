package dev.atlassim.control;

import dev.atlassim.api.call.Worker;
import dev.atlassim.api.json.Json;
import dev.atlassim.control.validation.OneOf;
import dev.atlassim.scenario.ScenarioWriter;
import dev.atlassim.simulation.Simulation;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Loads, exports and resets the whole state. */
@Path("/_simulator")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioResource {

    private final Simulation simulation;
    private final SimulatorState state;
    private final Store store;
    private final ScenarioBody bodies;

    ScenarioResource(Simulation simulation, SimulatorState state, Store store, ScenarioBody bodies) {
        this.simulation = simulation;
        this.state = state;
        this.store = store;
        this.bodies = bodies;
    }

    /** Returns which scenario was loaded last. */
    @GET
    @Path("init")
    @Blocking
    @Operation(operationId = "init", summary = "Show what was loaded last")
    public Init init() {
        return loaded();
    }

    /** Resets everything to the state after the last load. */
    @POST
    @Path("reset")
    @Blocking
    @Operation(operationId = "reset", summary = "Reset everything to the initial state")
    @APIResponse(responseCode = "204")
    public void reset() {
        simulation.reset();
    }

    /** Returns the current state as a scenario file. */
    @GET
    @Path("scenario")
    @Blocking
    @Operation(operationId = "scenario", summary = "Export the current state as a scenario")
    @APIResponse(responseCode = "200", ref = "Scenario")
    public byte[] scenario(@QueryParam("secrets") @DefaultValue("false") @OneOf({"true", "false"}) String secrets) {
        return Json.write(new ScenarioWriter(secrets.equals("true")).write(simulation.scenario()), true);
    }

    /** Replaces everything by the scenario in the body, YAML or JSON. */
    @PUT
    @Path("scenario")
    @Operation(operationId = "replace_scenario", summary = "Replace the state with a scenario")
    @RequestBody(ref = "Scenario")
    public Uni<Init> replace(byte[] body) {
        return Worker.run(() -> {
            simulation.replace(bodies.file(body));
            return loaded();
        });
    }

    /** Adds the scenario in the body, YAML or JSON, to the current state. */
    @PATCH
    @Path("scenario")
    @Operation(operationId = "merge_scenario", summary = "Add a scenario to the current state")
    @RequestBody(ref = "Scenario")
    public Uni<Init> merge(byte[] body) {
        return Worker.run(() -> {
            simulation.merge(bodies.file(body));
            return loaded();
        });
    }

    private Init loaded() {
        var view = state.view();
        var world = store.read(view);
        return simulation
                .loaded(view)
                .map(loaded -> new Init(
                        true,
                        loaded.origin(),
                        loaded.at().toString(),
                        world.organizations().size(),
                        world.projects().size(),
                        world.credentials().size()))
                .orElseGet(() -> new Init(false, List.of(), null, 0, 0, 0));
    }

    /** The scenario that was loaded last, and the size of the current state. */
    @RegisterForReflection
    public record Init(
            boolean completed, List<String> origin, String at, int organizations, int projects, int credentials) {}
}
