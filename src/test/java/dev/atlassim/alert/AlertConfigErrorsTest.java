package dev.atlassim.alert;

import static dev.atlassim.alert.AlertConfigJson.config;
import static dev.atlassim.alert.AlertConfigJson.group;
import static dev.atlassim.alert.AlertConfigJson.notifying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AlertConfigErrorsTest {

    private static final String OPLOG = "REPLICATION_OPLOG_WINDOW_RUNNING_OUT";
    private static final String METRIC = "OUTSIDE_METRIC_THRESHOLD";
    private static final String UNKNOWN = "111111111111111111111111";

    private String path;

    @BeforeEach
    void create() {
        path = AlertConfigJson.path(Api.newProject());
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments("{\"notifications\":[" + group() + "]}", Refused.missing("eventTypeName")),
                arguments(config("NO_SECONDARY", "", group()), Refused.choice("NO_SECONDARY")),
                arguments(config("NO_PRIMARY", "\"color\":1", group()), Refused.attribute("color")),
                arguments(config("NO_PRIMARY", "\"severityOverride\":\"BAD\"", group()), Refused.choice("BAD")),
                arguments(
                        config("NO_PRIMARY", "\"groupId\":\"" + UNKNOWN + "\"", group()),
                        Refused.badRequest(
                                "GROUP_MISMATCH",
                                "The specified group ID " + UNKNOWN + " does not match the URL.",
                                UNKNOWN)),
                arguments(
                        config("NO_PRIMARY", "", ""),
                        Refused.badRequest(
                                "MISSING_NOTIFICATIONS",
                                "At least one notification must be specified for an alert configuration.")),
                arguments(
                        config("NO_PRIMARY", "", String.join(",", Collections.nCopies(26, group()))),
                        Refused.badRequest(
                                "MAX_NOTIFICATIONS_PER_ALERT_EXCEEDED",
                                "Maximum number of notifications per alert configuration 25 exceeded.",
                                25)),
                arguments(
                        config("NO_PRIMARY", "", group() + "," + group()),
                        Refused.badRequest(
                                "TOO_MANY_GROUP_NOTIFICATIONS",
                                "At most one group notification can be specified for an alert configuration.")),
                arguments(
                        config(OPLOG, "", group()),
                        Refused.badRequest(
                                "MISSING_THRESHOLD", "A threshold must be specified for the specified event type.")),
                arguments(
                        config("HOST_DOWN", "\"threshold\":{\"operator\":\"LESS_THAN\",\"threshold\":1}", group()),
                        Refused.badRequest(
                                "THRESHOLD_PRESENT",
                                "A threshold should not be present for the specified event type.")),
                arguments(
                        config(
                                "CPS_SNAPSHOT_BEHIND",
                                "\"threshold\":{\"operator\":\"LESS_THAN\",\"threshold\":1,\"units\":\"HOURS\"}",
                                group()),
                        Refused.badRequest(
                                "INVALID_OPERATOR_FOR_EVENT_TYPE",
                                "Operator LESS_THAN is not compatible with event type CPS_SNAPSHOT_BEHIND.",
                                "LESS_THAN",
                                "CPS_SNAPSHOT_BEHIND")),
                arguments(
                        config(METRIC, "", group()),
                        Refused.badRequest(
                                "MISSING_METRIC_THRESHOLD",
                                "A metric threshold must be specified for host metric alerts.")),
                arguments(
                        config("NO_PRIMARY", "\"metricThreshold\":{\"metricName\":\"CONNECTIONS\"}", group()),
                        Refused.badRequest(
                                "METRIC_THRESHOLD_PRESENT",
                                "The metric threshold should only be specific for host metric alerts.")),
                arguments(
                        config(METRIC, "\"metricThreshold\":{\"metricName\":\"SPEED\"}", group()),
                        Refused.badRequest(
                                "METRIC_TYPE_UNSUPPORTED", "The metric type SPEED is not supported.", "SPEED")),
                arguments(
                        config(
                                METRIC,
                                "\"metricThreshold\":{\"metricName\":\"CONNECTIONS\",\"units\":\"HOURS\"}",
                                group()),
                        Refused.badRequest("UNITS_MISMATCH", "Threshold units cannot be converted to metric units.")),
                arguments(
                        config(
                                METRIC,
                                "\"metricThreshold\":{\"metricName\":\"CONNECTIONS\",\"mode\":\"TOTAL\"}",
                                group()),
                        Refused.badRequest("TOTAL_MODE_DEPRECATED", "Mode TOTAL is no longer supported.")),
                arguments(
                        config(
                                "HOST_DOWN",
                                "\"matchers\":[{\"fieldName\":\"COLOR\",\"operator\":\"EQUALS\",\"value\":\"a\"}]",
                                group()),
                        Refused.choice("COLOR")),
                arguments(
                        config("HOST_DOWN", "\"matchers\":[{\"fieldName\":\"PORT\",\"operator\":\"EQUALS\"}]", group()),
                        Refused.missing("value")),
                arguments(
                        config(
                                "HOST_DOWN",
                                "\"matchers\":[{\"fieldName\":\"PORT\",\"operator\":\"REGEX\",\"value\":\"((\"}]",
                                group()),
                        Refused.attribute("value")),
                arguments(
                        config(
                                METRIC,
                                "\"metricThreshold\":{\"metricName\":\"CONNECTIONS\",\"threshold\":1e400}",
                                group()),
                        Refused.kind("threshold")),
                arguments(notifying("{'emailEnabled':true}"), Refused.missing("typeName")),
                arguments(notifying("{'typeName':'PIGEON'}"), Refused.choice("PIGEON")),
                arguments(
                        notifying("{'typeName':'HIP_CHAT','roomName':'a'}"),
                        Refused.badRequest(
                                "UNSUPPORTED_NOTIFICATION_TYPE",
                                "Notification type HIP_CHAT is unsupported.",
                                "HIP_CHAT")),
                arguments(notifying("{'typeName':'EMAIL'}"), Refused.missing("emailAddress")),
                arguments(
                        notifying("{'typeName':'OPS_GENIE','opsGenieRegion':'EU'}"), Refused.missing("opsGenieApiKey")),
                arguments(
                        notifying("{'typeName':'WEBHOOK'}"),
                        Refused.badRequest(
                                "WEBHOOK_URL_NOT_SET",
                                "Webhook URL must be set in the group before adding webhook notifications.")),
                arguments(
                        notifying("{'typeName':'PAGER_DUTY','serviceKey':'****************************cdef'}"),
                        Refused.badRequest("INTEGRATION_FIELDS_INVALID", "At least one integration field is invalid.")),
                arguments(
                        notifying("{'typeName':'GROUP','emailEnabled':false}"),
                        Refused.badRequest(
                                "EMAIL_OR_SMS_REQUIRED_FOR_GROUP_NOTIFICATION",
                                "Email and/or SMS must be enabled for group notifications.")),
                arguments(
                        notifying("{'typeName':'GROUP','emailEnabled':true,'roles':[]}"),
                        Refused.badRequest(
                                "MISSING_ROLES_FOR_GROUP_NOTIFICATION",
                                "Group notifications cannot specify an empty list of roles.")),
                arguments(
                        notifying("{'typeName':'GROUP','emailEnabled':true,'intervalMin':4}"),
                        Refused.badRequest(
                                "NOTIFICATION_INTERVAL_OUT_OF_RANGE",
                                "Notifications must have an internal of at least 5 minutes.")),
                arguments(
                        notifying("{'typeName':'GROUP','emailEnabled':true,'delayMin':-1}"),
                        Refused.badRequest(
                                "ATTRIBUTE_NEGATIVE", "The attribute delayMin cannot be negative.", "delayMin")));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidConfigurationIsRefusedAndChangesNothing(String body, Refused refused) {
        var before = Api.owner().get(path).body();

        refused.in(Api.owner().post(path, body));

        assertThat(Api.owner().get(path).body()).isEqualTo(before);
    }

    @Test
    void anUpdateWithoutTheWholeConfigurationIsAnInternalError() {
        var one = path + "/"
                + Api.json(Api.owner().post(path, config("NO_PRIMARY", "", group())))
                        .path("id")
                        .asText();

        var answer = Api.owner().put(one, "{\"enabled\":false}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Api.json(answer).path("errorCode").asText()).isEqualTo("UNEXPECTED_ERROR");
        assertThat(Api.json(Api.owner().patch(one, "{\"enabled\":false}"))
                        .path("enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aConfigurationThatDoesNotExistIsNotFound() {
        var groupId = path.split("/")[5];
        var refused = Refused.with(
                404,
                "ALERT_CONFIG_NOT_FOUND",
                "No alert configuration with ID " + UNKNOWN + " exists in group " + groupId + ".",
                UNKNOWN,
                groupId);
        var one = path + "/" + UNKNOWN;

        refused.in(Api.owner().get(one));
        refused.in(Api.owner().put(one, config("NO_PRIMARY", "", group())));
        refused.in(Api.owner().patch(one, "{\"enabled\":true}"));
        refused.in(Api.owner().delete(one));
    }
}
