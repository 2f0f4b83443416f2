package dev.atlassim.alert.control;

import dev.atlassim.alert.AlertConfigs;
import dev.atlassim.alert.AlertView;
import dev.atlassim.alert.Alerts;
import dev.atlassim.alert.EventKind;
import dev.atlassim.alert.Raising;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.text.Nearest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Begins and ends the conditions of alerts. */
@Path("/_simulator/alerts")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class RaisedAlertResource {

    private final Store store;
    private final Raising raising;
    private final Alerts alerts;

    RaisedAlertResource(Store store, Raising raising, Alerts alerts) {
        this.store = store;
        this.raising = raising;
        this.alerts = alerts;
    }

    /** Raises the alerts of a condition that begins to hold. */
    @POST
    @ResponseStatus(201)
    @Operation(operationId = "raise_alert", summary = "Raise an alert")
    @APIResponse(responseCode = "201", ref = "RaisedAlerts")
    public Uni<RaisedAlerts> raise(@Valid RaisedAlert body) {
        var project = project(body.groupId());
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty()) {
            throw ControlException.invalid(mistakes);
        }
        return raising.raise(project.id(), which(project, body), body.subject())
                .map(raised -> new RaisedAlerts(raised.alerts().stream()
                        .map(alert -> AlertView.of(raised.project(), alert, List.of()))
                        .toList()))
                .onFailure(Raising.TooManyAlerts.class)
                .transform(e -> new ControlException(409, e.getMessage()));
    }

    /** Ends the condition of an alert. */
    @POST
    @Path("{id:[a-f0-9]{24}}/close")
    @Operation(operationId = "close_alert", summary = "End the condition of an alert")
    @APIResponse(responseCode = "200", ref = "AlertViewForNdsGroup")
    public Uni<AlertView> close(String id) {
        var world = store.read();
        var owner = world.alerting()
                .find(groupId -> has(world.project(groupId).orElseThrow(), id))
                .orElse(() -> world.projects()
                        .values()
                        .find(project -> has(project, id))
                        .map(Project::id))
                .getOrElseThrow(() -> new ControlException(404, "there is no alert '" + id + "'"));
        return alerts.close(owner, id).map(done -> AlertView.of(done.project(), done.alert(), List.of()));
    }

    private static boolean has(Project project, String alertId) {
        return project.alerting().alerts().containsKey(alertId);
    }

    private Project project(String groupId) {
        return store.read()
                .project(groupId)
                .orElseThrow(() -> new ControlException(404, "there is no project '" + groupId + "'"));
    }

    private static Predicate<AlertConfig> which(Project project, RaisedAlert body) {
        if (body.alertConfigId() != null) {
            var config = AlertConfigs.of(project).stream()
                    .filter(one -> one.id().equals(body.alertConfigId()))
                    .findFirst()
                    .orElseThrow(() -> new ControlException(
                            404,
                            "the project '" + project.id() + "' has no alert configuration '" + body.alertConfigId()
                                    + "'"));
            if (!config.enabled()) {
                throw new ControlException(409, "the alert configuration '" + config.id() + "' is disabled");
            }
            return config::equals;
        }
        if (EventKind.of(body.eventTypeName()).isEmpty()) {
            throw ControlException.invalid(List.of("eventTypeName is not one that an alert configuration can watch"
                    + Nearest.hint(body.eventTypeName(), EventKind.all().toList())));
        }
        return Raising.watching(body.eventTypeName(), body.subject());
    }
}
