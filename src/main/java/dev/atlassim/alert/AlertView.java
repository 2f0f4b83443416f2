package dev.atlassim.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import dev.atlassim.openapi.Schemas;
import dev.atlassim.state.Alert;
import dev.atlassim.state.Project;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as Atlas shows it: keys in alphabetical order, none for what is unset (recorded 2026-08-10). */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AlertViewForNdsGroup",
        requiredProperties = {"alertConfigId", "created", "eventTypeName", "id", "status", "updated"})
public record AlertView(
        @Schema(format = "date-time") String acknowledgedUntil,
        @Schema(maxLength = AcknowledgementBody.MAX_COMMENT) String acknowledgementComment,
        String acknowledgingUsername,
        @Schema(pattern = Schemas.ID) String alertConfigId,
        String clusterName,
        @Schema(format = "date-time") String created,
        ValueView currentValue,
        String eventTypeName,
        @Schema(pattern = Schemas.ID) String groupId,
        String hostnameAndPort,
        @Schema(pattern = Schemas.ID) String id,
        @Schema(format = "date-time") String lastNotified,
        List<Link> links,
        String metricName,
        @Schema(pattern = Schemas.ID) String orgId,
        String replicaSetName,
        @Schema(format = "date-time") String resolved,
        String status,
        @Schema(format = "date-time") String updated,
        String userAlias) {

    /** A single alert, with links to its configuration. */
    static AlertView whole(Project project, Alert alert, Call call) {
        var root = Link.root(call) + "/groups/" + project.id();
        var self = root + "/alerts/" + alert.id();
        return of(
                project,
                alert,
                List.of(
                        Link.self(self),
                        new Link(root + "/alertConfigs/" + alert.alertConfigId(), call.baseUrl() + "/alertConfig"),
                        new Link(self + "/alertConfigs", call.baseUrl() + "/alertConfigs")));
    }

    /** An alert as an item of a list. */
    static AlertView item(Project project, Alert alert, Call call) {
        return of(
                project,
                alert,
                List.of(Link.self(Link.root(call) + "/groups/" + project.id() + "/alerts/" + alert.id())));
    }

    /** An alert with these links. The name of its cluster is shown only as long as it is open (recorded). */
    public static AlertView of(Project project, Alert alert, List<Link> links) {
        var subject = alert.subject();
        var acknowledgement = Optional.ofNullable(alert.acknowledgement());
        return new AlertView(
                acknowledgement.map(one -> one.until().toString()).orElse(null),
                acknowledgement.map(Alert.Acknowledgement::comment).orElse(null),
                acknowledgement.map(Alert.Acknowledgement::username).orElse(null),
                alert.alertConfigId(),
                alert.live() ? subject.clusterName() : null,
                alert.created().toString(),
                ValueView.of(subject.currentValue()),
                alert.eventTypeName(),
                project.id(),
                subject.hostnameAndPort(),
                alert.id(),
                text(alert.lastNotified()),
                links,
                subject.metricName(),
                project.orgId(),
                subject.replicaSetName(),
                text(alert.resolved()),
                alert.status().name(),
                alert.updated().toString(),
                subject.userAlias());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** A measured value. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertValue")
    record ValueView(double number, String units) {
        static ValueView of(Alert.Value value) {
            return value == null ? null : new ValueView(value.number(), value.units());
        }
    }
}
