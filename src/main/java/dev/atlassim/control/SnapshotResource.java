package dev.atlassim.control;

import dev.atlassim.simulation.Simulation;
import dev.atlassim.simulation.Snapshots;
import dev.atlassim.state.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Snapshots: saved states that can be restored. */
@Path("/_simulator/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SnapshotResource {

    private final Simulation simulation;
    private final Snapshots snapshots;
    private final Store store;

    SnapshotResource(Simulation simulation, Snapshots snapshots, Store store) {
        this.simulation = simulation;
        this.snapshots = snapshots;
        this.store = store;
    }

    /** Lists all snapshots, oldest first. */
    @GET
    @Operation(operationId = "list_snapshots", summary = "List all snapshots")
    public List<SnapshotView> list() {
        return snapshots.all().stream().map(SnapshotView::of).toList();
    }

    /** Saves the current state under {@code name}, or under a free name. */
    @POST
    @ResponseStatus(201)
    @Operation(operationId = "take_snapshot", summary = "Take a snapshot of the current state")
    @APIResponse(responseCode = "201", ref = "Snapshot")
    public SnapshotView take(
            @QueryParam("name")
                    @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be 1 to 64 letters, digits or any of ._-")
                    String name) {
        return SnapshotView.of(snapshots.take(Optional.ofNullable(name), store.read()));
    }

    /** Replaces the current state by a snapshot. */
    @POST
    @Path("{name}/restore")
    @Operation(operationId = "restore_snapshot", summary = "Restore a snapshot")
    @APIResponse(responseCode = "204")
    public void restore(String name) {
        simulation.restore(snapshots.get(name).world());
    }

    /** Deletes a snapshot. */
    @DELETE
    @Path("{name}")
    @Operation(operationId = "delete_snapshot", summary = "Delete a snapshot")
    public void delete(String name) {
        snapshots.delete(name);
    }

    /** A snapshot and its size. */
    @RegisterForReflection
    @Schema(name = "Snapshot")
    public record SnapshotView(String name, String created, int organizations, int projects) {
        static SnapshotView of(Snapshots.Snapshot snapshot) {
            return new SnapshotView(
                    snapshot.name(),
                    snapshot.created().toString(),
                    snapshot.world().organizations().size(),
                    snapshot.world().projects().size());
        }
    }
}
