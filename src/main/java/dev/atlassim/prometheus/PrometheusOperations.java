package dev.atlassim.prometheus;

import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.QueryParameter.clear;
import static dev.atlassim.api.operation.QueryParameter.masked;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.QueryParameter;
import java.util.List;

/** The operation that Prometheus calls. The specification of Atlas does not contain it, so its id is ours. */
public final class PrometheusOperations implements OperationSource {

    static final QueryParameter TARGET_SCHEME = clear(
            "targetScheme",
            new QueryParameter.Text(null),
            "PUBLIC, PRIVATE or PRIVATE_ENDPOINT. Has no effect on the targets.");
    static final QueryParameter ENDPOINT_ID =
            masked("endpointId", new QueryParameter.Text(null), "The private endpoint. Has no effect on the targets.");

    @Override
    public List<Operation> operations() {
        return List.of(get("discoverPrometheusTargets", "/groups/{groupId}/discovery")
                .ofPrometheus()
                .query(TARGET_SCHEME, ENDPOINT_ID)
                .build());
    }
}
