package dev.atlassim.integration;

import static dev.atlassim.api.operation.EndpointSet.THIRD_PARTY_INTEGRATIONS;
import static dev.atlassim.api.operation.Operation.delete;
import static dev.atlassim.api.operation.Operation.get;
import static dev.atlassim.api.operation.Operation.post;
import static dev.atlassim.api.operation.Operation.put;
import static dev.atlassim.state.EventType.INTEGRATION_CONFIGURED;
import static dev.atlassim.state.EventType.INTEGRATION_REMOVED;
import static dev.atlassim.state.Role.GROUP_OWNER;
import static dev.atlassim.state.Role.GROUP_READ_ONLY;

import dev.atlassim.api.operation.BodyMask;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationBuilder;
import dev.atlassim.api.operation.OperationSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The operations of third-party integrations. The resource is {@link IntegrationResource}. */
public final class IntegrationOperations implements OperationSource {

    private static final String ALL = "/groups/{groupId}/integrations";
    private static final String ONE = ALL + "/{integrationType}";

    @Override
    public List<Operation> operations() {
        return List.of(
                declare(get("listGroupIntegrations", ALL))
                        .role(GROUP_READ_ONLY)
                        .paged()
                        .build(),
                declare(put("updateGroupIntegration", ONE))
                        .role(GROUP_OWNER)
                        .causes(INTEGRATION_CONFIGURED)
                        .paged()
                        .build(),
                declare(post("createGroupIntegration", ONE))
                        .role(GROUP_OWNER)
                        .causes(INTEGRATION_CONFIGURED)
                        .paged()
                        .build(),
                declare(get("getGroupIntegration", ONE)).role(GROUP_READ_ONLY).build(),
                declare(delete("deleteGroupIntegration", ONE))
                        .role(GROUP_OWNER)
                        .causes(INTEGRATION_REMOVED)
                        .build());
    }

    @Override
    public void describe(OpenAPI document) {
        IntegrationSchemas.addTo(document);
    }

    private static OperationBuilder declare(OperationBuilder operation) {
        return operation
                .bucket(THIRD_PARTY_INTEGRATIONS)
                .journal(IntegrationOperations::bodyMask)
                .journalAnswer(IntegrationAnswerMask::masked);
    }

    private static BodyMask bodyMask(UnaryOperator<String> pathParameters) {
        return IntegrationBodyMask.of(IntegrationType.ofName(pathParameters.apply("integrationType")));
    }
}
