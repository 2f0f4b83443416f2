package dev.atlassim.auth;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operation at the root of the API. */
public final class SystemStatusOperations implements OperationSource {

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("getSystemStatus", "").bucket(EndpointSet.ROOT).build());
    }

    @Override
    public void describe(OpenAPI document) {
        OAuthSchemas.addTo(document.getComponents());
    }
}
