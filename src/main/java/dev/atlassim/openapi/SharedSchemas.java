package dev.atlassim.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of links and errors. */
final class SharedSchemas {

    static final String LINK = "Link";
    static final String ERROR = "ApiError";
    private static final String DETAIL = "BadRequestDetail";
    private static final String VIOLATION = "FieldViolation";

    private SharedSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                LINK, Schemas.object().addProperty("href", Schemas.text()).addProperty("rel", Schemas.text()));
        components.addSchema(ERROR, error());
        components.addSchema(
                DETAIL,
                Schemas.nullable(Schemas.object())
                        .readOnly(true)
                        .description("Part of the official schema; the simulator never sends it.")
                        .addProperty("fields", Schemas.listOf(VIOLATION)));
        components.addSchema(
                VIOLATION,
                Schemas.object()
                        .addProperty("description", Schemas.text())
                        .addProperty("field", Schemas.text())
                        .required(List.of("description", "field")));
    }

    private static Schema error() {
        return Schemas.object()
                .addProperty("badRequestDetail", Schemas.ref(DETAIL))
                .addProperty(
                        "detail",
                        Schemas.nullable(Schemas.text()).description("What is wrong, with the parameters inserted."))
                .addProperty(
                        "error", Schemas.number().format("int32").readOnly(true).description("The HTTP status."))
                .addProperty("errorCode", Schemas.text().readOnly(true).description("Identifies the error."))
                .addProperty(
                        "parameters",
                        Schemas.list(OASFactory.createSchema())
                                .readOnly(true)
                                .description("The values inserted into the detail: texts or numbers."))
                .addProperty(
                        "reason",
                        Schemas.nullable(Schemas.text()).readOnly(true).description("The HTTP reason phrase."))
                .required(List.of("error", "errorCode"));
    }
}
