package dev.atlassim.alert;

import static dev.atlassim.api.operation.Operation.V2;

import dev.atlassim.api.answer.Page;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.event.EventLog;
import dev.atlassim.state.Alert;
import dev.atlassim.state.Alert.Status;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Alerts resource. */
@Path(V2 + "/groups/{groupId}")
@NonBlocking
@Tag(name = "Alerts", description = "What the alert configurations of a project found. The control API raises alerts.")
public class AlertResource {

    private final Alerts alerts;

    AlertResource(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Lists all alerts, or those of one status, oldest first. */
    @GET
    @Path("alerts")
    @Operation(summary = "List the alerts of a project", description = "Returns them in ascending order of their ids.")
    @APIResponse(responseCode = "200", ref = "PaginatedAlertView")
    public Page<?> listGroupAlerts(String groupId, @Context RoutingContext context) {
        var status = AlertOperations.STATUS.in(Call.of(context).parameters()).map(AlertResource::status);
        return page(groupId, alert -> status.isEmpty() || alert.status() == status.get(), context);
    }

    /** Returns one alert. */
    @GET
    @Path("alerts/{alertId}")
    @Operation(summary = "Show an alert", description = "Returns the alert of that id.")
    @APIResponse(responseCode = "200", ref = "AlertViewForNdsGroup")
    public Object getGroupAlert(String groupId, String alertId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = AlertConfigs.project(call.world(), groupId);
        return AlertView.whole(project, alerts.get(project, alertId), call);
    }

    /** Acknowledges an alert, or takes that back. */
    @PATCH
    @Path("alerts/{alertId}")
    @Operation(
            summary = "Acknowledge an alert",
            description = "Nobody is notified again before `acknowledgedUntil`. `unacknowledgeAlert` takes it back.")
    @RequestBody(ref = "AcknowledgeAlert")
    @APIResponse(responseCode = "200", ref = "AlertViewForNdsGroup")
    public Uni<Object> acknowledgeGroupAlert(
            String groupId, String alertId, byte[] body, @Context RoutingContext context) {
        var call = Call.of(context);
        var sent = AcknowledgementBody.read(call.body().readObject(body));
        return alerts.acknowledge(EventLog.actor(call), groupId, alertId, sent)
                .map(done -> AlertView.whole(done.project(), done.alert(), call));
    }

    /** Lists the configuration of an alert. */
    @GET
    @Path("alerts/{alertId}/alertConfigs")
    @Operation(
            summary = "List the configurations of an alert",
            description = "Returns the configuration that raised it, unless that was deleted.")
    @APIResponse(responseCode = "200", ref = "PaginatedAlertConfigView")
    public Page<?> getGroupAlertAlertConfigs(String groupId, String alertId, @Context RoutingContext context) {
        var call = Call.of(context);
        var project = AlertConfigs.project(call.world(), groupId);
        var config = AlertConfigs.byId(project)
                .get(alerts.get(project, alertId).alertConfigId())
                .toJavaList();
        return Page.of(call, config, one -> AlertConfigView.item(project, one, call));
    }

    /** Lists the open alerts of a configuration that nobody has acknowledged (specified). */
    @GET
    @Path("alertConfigs/{alertConfigId}/alerts")
    @Operation(
            summary = "List the open alerts of a configuration",
            description = "Returns those that are open and not acknowledged.")
    @APIResponse(responseCode = "200", ref = "PaginatedAlertView")
    public Page<?> getGroupAlertConfigAlerts(String groupId, String alertConfigId, @Context RoutingContext context) {
        var config = AlertConfigs.get(AlertConfigs.project(Call.of(context).world(), groupId), alertConfigId);
        return page(groupId, alert -> alert.alertConfigId().equals(config.id()) && unseen(alert), context);
    }

    private static boolean unseen(Alert alert) {
        return alert.status() == Status.OPEN && alert.acknowledgement() == null;
    }

    private Page<?> page(String groupId, Predicate<Alert> which, RoutingContext context) {
        var call = Call.of(context);
        var project = AlertConfigs.project(call.world(), groupId);
        List<Alert> some = alerts.of(project).stream().filter(which).toList();
        return Page.of(call, some, alert -> AlertView.item(project, alert, call));
    }

    private static Status status(String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ErrorCode.INVALID_ALERT_STATUS.with(name));
    }
}
