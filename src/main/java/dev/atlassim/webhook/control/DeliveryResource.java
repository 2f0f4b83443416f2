package dev.atlassim.webhook.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.webhook.Destination.Webhook;
import dev.atlassim.webhook.WebhookConfig;
import dev.atlassim.webhook.delivery.Delivery;
import dev.atlassim.webhook.delivery.DeliveryJournal;
import dev.atlassim.webhook.queue.DeliveryQueue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Deliveries, as the control API shows them. */
@Path("/_simulator/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final String ID = "{id:[0-9]{1,18}}";

    private static final int MAX_PAYLOAD_DEPTH = 100;

    private final DeliveryJournal journal;
    private final DeliveryQueue queue;
    private final WebhookConfig config;
    private final Store store;
    private final Vertx vertx;

    DeliveryResource(DeliveryJournal journal, DeliveryQueue queue, WebhookConfig config, Store store, Vertx vertx) {
        this.journal = journal;
        this.queue = queue;
        this.config = config;
        this.store = store;
        this.vertx = vertx;
    }

    /** The deliveries that pass the filters of {@code query}, newest first. */
    @GET
    @NonBlocking
    @Operation(operationId = "list_deliveries", summary = "List the deliveries that match the filters, newest first")
    @APIResponse(responseCode = "200", ref = "Deliveries")
    public Uni<DeliveryPage> list(@BeanParam @Valid DeliveryQuery query) {
        if (query.longest().compareTo(config.maxWait()) > 0) {
            throw ControlException.invalid(
                    List.of("waitAtMost must be at most " + config.maxWait().toMillis()
                            + "ms (simulator.webhooks.max-wait), not '" + query.waitAtMost() + "'"));
        }
        return Settling.page(journal, query, vertx);
    }

    /** One delivery. */
    @GET
    @Path(ID)
    @Blocking
    @Operation(operationId = "get_delivery", summary = "Show one delivery")
    public DeliveryView get(String id) {
        return DeliveryView.of(find(id));
    }

    /** Sends a test to the webhook of a project. */
    @POST
    @NonBlocking
    @ResponseStatus(201)
    @Operation(operationId = "test_delivery", summary = "Send a test to the WEBHOOK integration of a project")
    @APIResponse(responseCode = "201", ref = "Delivery")
    public DeliveryView test(@Valid TestDelivery test) {
        if (depth(test.payload()) > MAX_PAYLOAD_DEPTH) {
            throw ControlException.invalid(
                    List.of("payload must not be nested deeper than " + MAX_PAYLOAD_DEPTH + " levels"));
        }
        var project = store.read()
                .project(test.groupId())
                .orElseThrow(() -> new ControlException(404, "there is no project '" + test.groupId() + "'"));
        return DeliveryView.of(queue.add(test.to(webhook(project))));
    }

    /** Sends the same again, as a new delivery. */
    @POST
    @Path(ID + "/redeliver")
    @NonBlocking
    @ResponseStatus(201)
    @Operation(operationId = "redeliver", summary = "Send a delivery again")
    @APIResponse(responseCode = "201", ref = "Delivery")
    public DeliveryView redeliver(String id) {
        return DeliveryView.of(queue.add(find(id).occasion()));
    }

    /** Deletes all deliveries. Those that are pending are not sent any more. */
    @DELETE
    @Blocking
    @Operation(operationId = "clear_deliveries", summary = "Delete all deliveries, also those that are pending")
    public Cleared clear() {
        return new Cleared(queue.clear());
    }

    private static int depth(JsonNode node) {
        var deepest = 0;
        if (node != null) {
            for (var child : node) {
                deepest = Math.max(deepest, depth(child));
            }
        }
        return deepest + 1;
    }

    private Delivery find(String id) {
        return journal.find(Long.parseLong(id))
                .orElseThrow(() -> new ControlException(
                        404, "there is no delivery '" + id + "'; it may have been deleted or replaced by newer ones"));
    }

    private static Webhook webhook(Project project) {
        var settings = project.integrations()
                .get(Webhook.TYPE)
                .map(Integration::settings)
                .getOrElseThrow(() -> new ControlException(
                        409,
                        "the project '" + project.id() + "' has no WEBHOOK integration; configure one first, with PUT"
                                + " /api/atlas/v2/groups/" + project.id() + "/integrations/WEBHOOK"));
        return Webhook.of(
                (String) settings.get("url"),
                (String) settings.get("secret"),
                (String) settings.get("bodyTemplate"),
                (String) settings.get("headersTemplate"));
    }

    /** How many deliveries were deleted. */
    @RegisterForReflection
    record Cleared(int removed) {}
}
