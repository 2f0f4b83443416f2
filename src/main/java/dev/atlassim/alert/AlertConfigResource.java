package dev.atlassim.alert;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.body.Attributes;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Alert Configurations resource. */
@Path(V2 + "/groups/{groupId}/alertConfigs")
@NonBlocking
@Tag(name = "Alert Configurations", description = "What a project watches, and who is notified.")
public class AlertConfigResource {

    private final AlertConfigs configs;

    AlertConfigResource(AlertConfigs configs) {
        this.configs = configs;
    }

    /** Lists all configurations, oldest first. */
    @GET
    @Operation(
            summary = "List the alert configurations of a project",
            description = "Returns them in ascending order of their ids. A new project has the default ones.")
    @APIResponse(responseCode = "200", ref = "PaginatedAlertConfigView")
    public Page<?> listGroupAlertConfigs(String groupId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = AlertConfigs.project(call.world(), groupId);
        return Page.of(call, AlertConfigs.of(project), config -> AlertConfigView.item(project, config, call));
    }

    /** Adds a configuration; 201 with its Location (both recorded). */
    @POST
    @Operation(
            summary = "Add an alert configuration",
            description = "Notifications to another service name its credential or use the integration of the project.")
    @RequestBody(ref = "GroupAlertsConfig")
    @APIResponse(responseCode = "201", ref = "GroupAlertsConfig")
    public Uni<Response> createGroupAlertConfig(String groupId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var sent = AlertConfigBody.read(call.body().readObject(body), groupId);
        return configs.create(EventLog.actor(call), groupId, sent)
                .map(done -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, AlertConfigView.href(done.project(), done.changed(), call))
                        .entity(AlertConfigView.created(done.project(), done.changed(), call))
                        .build());
    }

    /** Returns one configuration. */
    @GET
    @Path("{alertConfigId}")
    @Operation(summary = "Show an alert configuration", description = "Returns it, secrets masked.")
    @APIResponse(responseCode = "200", ref = "GroupAlertsConfig")
    public Object getGroupAlertConfig(String groupId, String alertConfigId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = AlertConfigs.project(call.world(), groupId);
        return AlertConfigView.whole(project, AlertConfigs.get(project, alertConfigId), call);
    }

    /** Replaces a configuration. */
    @PUT
    @Path("{alertConfigId}")
    @Operation(
            summary = "Replace an alert configuration",
            description =
                    "What is not sent is unset. A notification that is sent with its `notifierId` keeps its credential;"
                            + " one without gets a new id.")
    @RequestBody(ref = "GroupAlertsConfig")
    @APIResponse(responseCode = "200", ref = "GroupAlertsConfig")
    public Uni<Object> updateGroupAlertConfig(
            String groupId, String alertConfigId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var sent = AlertConfigBody.replacing(call.body().readObject(body), groupId);
        return configs.update(EventLog.actor(call), groupId, alertConfigId, sent)
                .map(done -> AlertConfigView.whole(done.project(), done.changed(), call));
    }

    /** Enables or disables a configuration. */
    @PATCH
    @Path("{alertConfigId}")
    @Operation(
            summary = "Enable or disable an alert configuration",
            description = "Sets `enabled` to the value in the body, and changes nothing else.")
    @RequestBody(ref = "AlertsToggle")
    @APIResponse(responseCode = "200", ref = "GroupAlertsConfig")
    public Uni<Object> toggleGroupAlertConfig(
            String groupId, String alertConfigId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var enabled = enabled(new Attributes(call.body().readObject(body)));
        return configs.toggle(EventLog.actor(call), groupId, alertConfigId, enabled)
                .map(done -> AlertConfigView.whole(done.project(), done.changed(), call));
    }

    /** Removes a configuration. */
    @DELETE
    @Path("{alertConfigId}")
    @Operation(summary = "Remove an alert configuration", description = "Returns no body.")
    public Uni<Void> deleteGroupAlertConfig(String groupId, String alertConfigId, @Context RoutingContext context) {
        return configs.delete(EventLog.actor(Call.of(context)), groupId, alertConfigId);
    }

    private static boolean enabled(Attributes sent) {
        sent.refuseUnknown(Set.of(AlertConfigBody.ENABLED));
        if (!sent.has(AlertConfigBody.ENABLED)) {
            throw ErrorCode.MISSING_ATTRIBUTE.with(AlertConfigBody.ENABLED);
        }
        return sent.flag(AlertConfigBody.ENABLED, false);
    }
}
