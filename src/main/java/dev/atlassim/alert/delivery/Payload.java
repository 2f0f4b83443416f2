package dev.atlassim.alert.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.alert.AlertView;
import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.alert.life.Due;
import dev.atlassim.api.answer.Link;
import dev.atlassim.state.Alert;
import dev.atlassim.state.Project;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The body of a delivery: the alert as the API shows it, with {@code humanReadable} (documented; the form of that text is that of
 * deliveries of 2022, which are public). Links lead to Atlas, since the address of the simulator is not known when no
 * request is being answered.
 */
final class Payload {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE = "-".repeat(40);
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Payload() {}

    /** The body for {@code due}, which is about an alert of {@code project}. */
    static ObjectNode of(Project project, String organizationName, Due due) {
        var alert = due.alert();
        var self = "https://cloud.mongodb.com/api/atlas/v2/groups/" + project.id() + "/alerts/" + alert.id();
        ObjectNode body = JSON.valueToTree(AlertView.of(project, alert, List.of(Link.self(self))));
        var status = due.event() == AlertEvent.INFORM
                ? "INFORMATIONAL"
                : alert.status().name();
        body.put("status", status);
        body.put("humanReadable", text(project, organizationName, status, alert));
        return body;
    }

    private static String text(Project project, String organizationName, String status, Alert alert) {
        var subject = alert.subject();
        var text = new StringBuilder()
                .append("Project: ")
                .append(project.name())
                .append("\n\n")
                .append("Organization: ")
                .append(organizationName)
                .append("\n\n")
                .append(RULE)
                .append("\n\n")
                .append(status)
                .append('\n')
                .append(alert.eventTypeName())
                .append('\n');
        line(text, "", subject.hostnameAndPort());
        line(text, "Created: ", CREATED.format(alert.created()));
        line(text, "Cluster: ", subject.clusterName());
        line(text, "Replica Set: ", subject.replicaSetName());
        line(text, "Metric: ", subject.metricName());
        if (subject.currentValue() != null) {
            line(text, "Current Value: ", Double.toString(subject.currentValue().number()));
        }
        return text.append('\n').append(RULE).append("\n\n").toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (value != null) {
            text.append(label).append(value).append('\n');
        }
    }
}
