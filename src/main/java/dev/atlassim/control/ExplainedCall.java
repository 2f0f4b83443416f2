package dev.atlassim.control;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call to the Atlas API to explain: the operation, its caller, the address that it is called from, and its path
 * parameters.
 */
@RegisterForReflection
@CallableOperation
@Schema(
        name = "ExplainedCall",
        requiredProperties = {"operationId", "principal"})
public record ExplainedCall(
        String operationId,
        @KnownPrincipal String principal,
        String groupId,
        String orgId,
        String groupName,
        String integrationType,
        String remoteAddress) {

    /** The value of the path parameter {@code name}; empty if it is not given. */
    String parameter(String name) {
        var value =
                switch (name) {
                    case "groupId" -> groupId;
                    case "orgId" -> orgId;
                    case "groupName" -> groupName;
                    case "integrationType" -> integrationType;
                    default -> null;
                };
        return value == null ? "" : value;
    }
}
