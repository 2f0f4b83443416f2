package dev.atlassim.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the OpenAPI document of the control API when the program is built: its errors, and its token. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = ControlDocumentFilter.DOCUMENT)
public final class ControlDocumentFilter implements OASFilter {

    /** The name of the document in the settings. */
    static final String DOCUMENT = "control";

    private static final String ROOT = "/_simulator";
    private static final String TOKEN = "ControlToken";
    private static final String ERROR = "ControlError";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.startsWith(ROOT))
                .toList()
                .forEach(document.getPaths()::removePathItem);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(ControlDocumentFilter::complete);
        document.getComponents()
                .addSecurityScheme(TOKEN, token())
                .addSchema(
                        "Scenario",
                        Schemas.object()
                                .description("A scenario, as JSON or YAML; the schema command prints its JSON Schema."))
                .addSchema(
                        "RequestPattern",
                        Schemas.object().description("A request pattern in WireMock's key names, or a sequence."));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        document.setTags(null);
    }

    private static void complete(Operation operation) {
        Bodies.resolve(operation.getRequestBody(), MediaType.APPLICATION_JSON);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            Responses.describe(response, status);
            if (response.getRef() != null) {
                response.content(Bodies.of(MediaType.APPLICATION_JSON, Bodies.name(response.getRef())))
                        .setRef(null);
            }
        });
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("The error, and what would be valid")
                                .content(Bodies.of(MediaType.APPLICATION_JSON, ERROR)));
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The value of simulator.control.token, if it is set");
    }
}
