package dev.atlassim.openapi;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.Surface;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The operations of the Atlas API, out of {@link Operation}. */
final class AtlasPaths {

    private AtlasPaths() {}

    static void addTo(Paths paths) {
        for (var operation : Operations.of(Surface.V2)) {
            var path = operation.template();
            var item = Optional.ofNullable(paths.getPathItem(path)).orElseGet(OASFactory::createPathItem);
            item.setOperation(PathItem.HttpMethod.valueOf(operation.method()), describe(operation));
            paths.addPathItem(path, item);
        }
    }

    private static org.eclipse.microprofile.openapi.models.Operation describe(Operation operation) {
        var text = OperationText.of(operation);
        var described = OASFactory.createOperation()
                .operationId(operation.id())
                .tags(List.of(text.tag().title()))
                .summary(text.summary())
                .description(text.description())
                .parameters(Parameters.of(operation))
                .responses(Responses.after(text.status(), success(operation, text), text.conflicts()));
        if (text.body() != null) {
            described.setRequestBody(requestBody(operation, text.body()));
        }
        operation.documentedRole().ifPresent(role -> described.addExtension("x-required-role", role.name()));
        return described;
    }

    private static RequestBody requestBody(Operation operation, String schema) {
        var media = media(schema);
        if (schema.equals(IntegrationSchemas.INTEGRATION)) {
            media.setExamples(IntegrationSchemas.examples());
        }
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(operation.latest().mediaType(), media));
    }

    private static APIResponse success(Operation operation, OperationText text) {
        var media = text.answer() == null ? OASFactory.createMediaType() : media(text.answer());
        return Responses.counted(OASFactory.createAPIResponse())
                .description(Responses.reason(text.status()))
                .content(OASFactory.createContent()
                        .addMediaType(operation.latest().mediaType(), media));
    }

    private static MediaType media(String schema) {
        return OASFactory.createMediaType().schema(Schemas.ref(schema));
    }
}
