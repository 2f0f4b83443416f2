package dev.atlassim.openapi;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The OpenAPI document of the control API, kept apart from that of the Atlas API. */
final class ControlDocument {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String TOKEN = "ControlToken";
    private static final String ERROR = "ControlError";

    private ControlDocument() {}

    static void fill(OpenAPI document) {
        for (var described : ControlOperation.values()) {
            var item = document.getPaths().getPathItem(described.path());
            if (item == null) {
                item = OASFactory.createPathItem();
                document.getPaths().addPathItem(described.path(), item);
            }
            item.setOperation(PathItem.HttpMethod.valueOf(described.method()), operation(described));
        }
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("simulator.control.token, where one was set"))
                .addSchema(ERROR, error());
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    private static Operation operation(ControlOperation described) {
        var operation = OASFactory.createOperation()
                .operationId(described.name().toLowerCase(Locale.ROOT))
                .summary(described.summary())
                .responses(OASFactory.createAPIResponses());
        operation
                .getResponses()
                .addAPIResponse(
                        Integer.toString(described.status()),
                        OASFactory.createAPIResponse().description("Done"))
                .addAPIResponse("default", refusal());
        PARAMETER
                .matcher(described.path())
                .results()
                .forEach(match -> operation.addParameter(
                        parameter(match.group(1), Parameter.In.PATH).required(true)));
        described.query().forEach(name -> operation.addParameter(parameter(name, Parameter.In.QUERY)));
        if (described.body() != ControlOperation.Body.NONE) {
            operation.requestBody(OASFactory.createRequestBody()
                    .required(described.body() != ControlOperation.Body.OPTIONAL_SCENARIO)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    MediaType.APPLICATION_JSON,
                                    OASFactory.createMediaType().schema(body(described.body())))));
        }
        return operation;
    }

    private static Parameter parameter(String name, Parameter.In in) {
        return OASFactory.createParameter().name(name).in(in).schema(Schemas.text());
    }

    private static Schema body(ControlOperation.Body body) {
        return switch (body) {
            case SCENARIO, OPTIONAL_SCENARIO ->
                Schemas.object().description("A scenario, as JSON or YAML; the schema command prints its JSON Schema.");
            case CLOCK -> properties("now", "advance").addProperty("frozen", Schemas.flag());
            case CALL ->
                properties(
                                "operationId",
                                "principal",
                                "groupId",
                                "orgId",
                                "groupName",
                                "integrationType",
                                "remoteAddress")
                        .required(List.of("operationId", "principal"));
            case PATTERN -> Schemas.object().description("A request pattern in WireMock's key names, or a sequence.");
            case FAULTS -> Schemas.object().description("{\"faults\": [ … ]}, as docs/faults.md describes.");
            case NONE -> throw new IllegalArgumentException("a request without a body has no schema");
        };
    }

    private static Schema properties(String... names) {
        var schema = Schemas.object();
        Arrays.stream(names).forEach(name -> schema.addProperty(name, Schemas.text()));
        return schema;
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("What was wrong, and what would be right")
                .content(OASFactory.createContent()
                        .addMediaType(
                                MediaType.APPLICATION_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(ERROR))));
    }

    private static Schema error() {
        return Schemas.object()
                .addProperty("error", Schemas.text())
                .addProperty("problems", Schemas.list(Schemas.text()))
                .required(List.of("error"));
    }
}
