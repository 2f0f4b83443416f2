package dev.atlassim.privateapi;

import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.Operation.post;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import java.util.List;

/**
 * The operations that Atlas's own clients call in addition to the API. Atlas does not document them, so their ids are
 * ours. The paths are those in the sources of the Atlas CLI and of the MCP server; the first and the last were recorded
 * 2026-08-10.
 */
public final class PrivateOperations implements OperationSource {

    @Override
    public List<Operation> operations() {
        return List.of(
                get("getIpInfo", "/ipinfo").ofPrivateApi().build(),
                post("sendEvents", "/v1.0/telemetry/events").ofPrivateApi().build(),
                post("sendUnauthenticatedEvents", "/unauth/telemetry/events")
                        .ofPrivateApi()
                        .build(),
                get("getDefaultMongoDBMajorVersion", "/unauth/nds/defaultMongoDBMajorVersion")
                        .ofPrivateApi()
                        .build());
    }
}
