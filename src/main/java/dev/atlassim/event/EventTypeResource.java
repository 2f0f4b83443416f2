package dev.atlassim.event;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The types of events. */
@Path(V2 + "/eventTypes")
@NonBlocking
@Tag(name = "Events")
public class EventTypeResource {

    private final EventTypes types;

    EventTypeResource(EventTypes types) {
        this.types = types;
    }

    /** Lists all types. A worker does it, since it reads a file the first time. */
    @GET
    @Operation(
            summary = "List the types of events",
            description = "Returns every type that the specification of Atlas names, whether or not it is simulated.")
    @APIResponse(responseCode = "200", ref = "PaginatedEventTypeDetailsResponse")
    public Uni<Page<?>> listEventTypes(@Context RoutingContext context) {
        return Uni.createFrom()
                .item(types::all)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(all -> Page.of(Call.of(context), all, Function.identity()));
    }
}
