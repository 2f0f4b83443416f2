package dev.atlassim.openapi;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.OperationSource;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.api.operation.Surface;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Completes the OpenAPI document of the Atlas API when the program is built. The annotations beside the resource methods
 * say what an operation does, and name its schemas; the rest follows from the declarations of the operations.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
public final class AtlasDocumentFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setPaths(paths(document.getPaths()));
        document.setSecurity(Security.OF_THE_API);
        var components = document.getComponents();
        Security.addTo(components);
        Parameters.addTo(components);
        Responses.addTo(components);
        SharedSchemas.addTo(components);
        OperationSource.all().forEach(source -> source.describe(document));
        sortTags(document);
    }

    /** The paths of the versioned API in the order of the declarations, and those of OAuth. */
    private static Paths paths(Paths scanned) {
        var paths = OASFactory.createPaths();
        for (var operation : Operations.of(Surface.V2)) {
            var item = Objects.requireNonNull(
                    scanned.getPathItem(operation.template()), () -> "no resource method implements " + operation);
            complete(operation, item.getOperations().get(HttpMethod.valueOf(operation.method())));
            paths.addPathItem(operation.template(), item);
        }
        scanned.getPathItems().forEach((path, item) -> {
            if (path.startsWith(Surface.OAUTH.root())) {
                item.getOperations().values().forEach(described -> {
                    Responses.resolve(described.getResponses(), MediaType.APPLICATION_JSON);
                    Bodies.resolve(described.getRequestBody(), MediaType.APPLICATION_FORM_URLENCODED);
                });
                paths.addPathItem(path, item);
            }
        });
        return paths;
    }

    private static void complete(Operation operation, org.eclipse.microprofile.openapi.models.Operation described) {
        described.operationId(operation.id()).parameters(Parameters.of(operation));
        Responses.complete(described.getResponses(), operation);
        Bodies.resolve(described.getRequestBody(), operation.latest().mediaType());
        operation.documentedRole().ifPresent(role -> described.addExtension("x-required-role", role.name()));
    }

    /** Tags in the order in which the operations use them. */
    private static void sortTags(OpenAPI document) {
        var used = new LinkedHashSet<String>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> used.addAll(operation.getTags()));
        var order = new ArrayList<>(used);
        document.setTags(document.getTags().stream()
                .filter(tag -> used.contains(tag.getName()))
                .sorted((one, other) -> order.indexOf(one.getName()) - order.indexOf(other.getName()))
                .toList());
    }
}
