package dev.atlassim.alert;

import static dev.atlassim.api.operation.EndpointSet.ALERT_CONFIGURATIONS;
import static dev.atlassim.api.operation.EndpointSet.MATCHERS;
import static dev.atlassim.api.operation.Operation.delete;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.Operation.patch;
import static dev.atlassim.api.operation.Operation.post;
import static dev.atlassim.api.operation.Operation.put;
import static dev.atlassim.api.operation.QueryParameter.clear;
import static dev.atlassim.state.EventType.ALERT_ACKNOWLEDGED_AUDIT;
import static dev.atlassim.state.EventType.ALERT_CONFIG_ADDED_AUDIT;
import static dev.atlassim.state.EventType.ALERT_CONFIG_CHANGED_AUDIT;
import static dev.atlassim.state.EventType.ALERT_CONFIG_DELETED_AUDIT;
import static dev.atlassim.state.EventType.ALERT_CONFIG_DISABLED_AUDIT;
import static dev.atlassim.state.EventType.ALERT_CONFIG_ENABLED_AUDIT;
import static dev.atlassim.state.EventType.ALERT_UNACKNOWLEDGED_AUDIT;
import static dev.atlassim.state.Role.GROUP_ALERTS_MANAGER;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationBuilder;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.QueryParameter;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operations of alert configurations and alerts. */
public final class AlertOperations implements OperationSource {

    static final QueryParameter STATUS =
            clear("status", new QueryParameter.Text(null), "Only alerts with this status.");

    private static final String ALERTS = "/groups/{groupId}/alerts";
    private static final String ALL = "/groups/{groupId}/alertConfigs";
    private static final String ONE = ALL + "/{alertConfigId}";

    @Override
    public List<Operation> operations() {
        return List.of(
                get("listAlertConfigMatcherFieldNames", "/alertConfigs/matchers/fieldNames")
                        .bucket(MATCHERS)
                        .build(),
                read(get("listGroupAlertConfigs", ALL)).paged().build(),
                write(post("createGroupAlertConfig", ALL))
                        .causes(ALERT_CONFIG_ADDED_AUDIT)
                        .build(),
                read(get("getGroupAlertConfig", ONE)).build(),
                write(put("updateGroupAlertConfig", ONE))
                        .causes(ALERT_CONFIG_CHANGED_AUDIT)
                        .build(),
                write(patch("toggleGroupAlertConfig", ONE))
                        .causes(ALERT_CONFIG_DISABLED_AUDIT, ALERT_CONFIG_ENABLED_AUDIT)
                        .build(),
                write(delete("deleteGroupAlertConfig", ONE))
                        .causes(ALERT_CONFIG_DELETED_AUDIT)
                        .build(),
                alerts(get("getGroupAlertConfigAlerts", ONE + "/alerts"))
                        .paged()
                        .build(),
                alerts(get("listGroupAlerts", ALERTS)).paged().query(STATUS).build(),
                alerts(get("getGroupAlert", ALERTS + "/{alertId}")).build(),
                alerts(patch("acknowledgeGroupAlert", ALERTS + "/{alertId}"))
                        .since("2023-01-01", "2024-05-30", "2027-07-01")
                        .since("2024-05-30")
                        .role(GROUP_ALERTS_MANAGER)
                        .causes(ALERT_ACKNOWLEDGED_AUDIT, ALERT_UNACKNOWLEDGED_AUDIT)
                        .journal(AcknowledgementBodyMask.MASK)
                        .build(),
                alerts(get("getGroupAlertAlertConfigs", ALERTS + "/{alertId}/alertConfigs"))
                        .paged()
                        .build());
    }

    @Override
    public void describe(OpenAPI document) {
        AlertSchemas.addTo(document.getComponents());
    }

    private static OperationBuilder alerts(OperationBuilder operation) {
        return operation.bucket(EndpointSet.ALERTS).role(GROUP_READ_ONLY);
    }

    private static OperationBuilder read(OperationBuilder operation) {
        return operation.bucket(ALERT_CONFIGURATIONS).role(GROUP_READ_ONLY);
    }

    private static OperationBuilder write(OperationBuilder operation) {
        return operation.bucket(ALERT_CONFIGURATIONS).role(GROUP_ALERTS_MANAGER).journal(AlertConfigBodyMask.MASK);
    }
}
