package dev.atlassim.integration;

import dev.atlassim.openapi.Parameters;
import dev.atlassim.openapi.Schemas;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of integrations, out of {@link IntegrationType}; undocumented fields are left out. */
final class IntegrationSchemas {

    private static final String INTEGRATION = "ThirdPartyIntegration";
    private static final String PAGE = "PaginatedIntegrationView";

    /** The secrets whose format the official document gives as password; of the others it says nothing. */
    private static final Set<String> PASSWORDS = Set.of("bodyTemplate", "headersTemplate", "secret");

    private IntegrationSchemas() {}

    static void addTo(OpenAPI document) {
        var components = document.getComponents();
        Parameters.addPath(components, "integrationType", types(), "The type of integration. HIP_CHAT is rejected.");
        components.addSchema(PAGE, Schemas.pageOf(INTEGRATION));
        components.addSchema(INTEGRATION, anyType());
        IntegrationType.configurable().forEach(type -> components.addSchema(name(type), schema(type)));
        bodies(document).forEach(body -> body.setExamples(examples()));
    }

    /** The request bodies that are integrations. */
    private static Stream<MediaType> bodies(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .filter(media -> Schemas.ref(INTEGRATION)
                        .getRef()
                        .equals(media.getSchema().getRef()));
    }

    /** All types, including those that are rejected. */
    private static Schema types() {
        return Schemas.choice(
                Arrays.stream(IntegrationType.values()).map(Enum::name).toList());
    }

    /** A body for each type that can be sent as it stands. */
    private static Map<String, Example> examples() {
        var examples = new LinkedHashMap<String, Example>();
        for (var type : IntegrationType.configurable()) {
            var value = new LinkedHashMap<String, Object>();
            documented(type).forEach(field -> value.put(field.name(), field.example()));
            value.put("type", type.name());
            examples.put(type.name(), OASFactory.createExample().value(value));
        }
        return examples;
    }

    private static Schema anyType() {
        var discriminator = OASFactory.createDiscriminator().propertyName("type");
        var any = Schemas.object()
                .title("Integration")
                .description("The fields depend on `type`. Fields that were never set are null in responses.")
                .discriminator(discriminator)
                .addProperty("id", id())
                .addProperty("type", types());
        for (var type : IntegrationType.configurable()) {
            discriminator.addMapping(type.name(), "#/components/schemas/" + name(type));
            any.addOneOf(Schemas.ref(name(type)));
        }
        return any;
    }

    private static Schema schema(IntegrationType type) {
        var properties = new TreeMap<String, Schema>(Map.of("id", id(), "type", Schemas.choice(List.of(type.name()))));
        documented(type).forEach(field -> properties.put(field.name(), schema(field)));
        return Schemas.object()
                .title(type.name())
                .properties(properties)
                .required(documented(type)
                        .filter(Field::required)
                        .map(Field::name)
                        .toList());
    }

    private static Schema schema(Field field) {
        var schema = field.kind() == Field.Kind.FLAG ? Schemas.flag() : Schemas.text();
        schema.setDefaultValue(field.defaultValue());
        schema.setDescription(shown(field.clearInAnswers() ? Mask.CLEAR : field.mask()));
        if (!field.allowed().isEmpty()) {
            schema.setEnumeration(List.copyOf(field.allowed()));
        }
        if (field.maxLength() < Integer.MAX_VALUE) {
            schema.setMinLength(field.required() ? 1 : 0);
            schema.setMaxLength(field.maxLength());
        }
        if (PASSWORDS.contains(field.name())) {
            schema.setFormat("password");
        }
        if (field.mask() == Mask.NEVER) {
            return schema.writeOnly(true);
        }
        return field.nullable() || (!field.required() && field.defaultValue() == null)
                ? Schemas.nullable(schema)
                : schema;
    }

    private static String shown(Mask mask) {
        return switch (mask) {
            case CLEAR -> null;
            case LAST_FOUR -> "Responses show asterisks and the last four characters.";
            case URL -> "Responses show scheme, host and the last four characters.";
            case TEMPLATE -> "Responses show six asterisks.";
            case NEVER -> "Never in responses.";
        };
    }

    private static Schema id() {
        return Schemas.nullable(Schemas.text()).description("Changes with every update; ignored in requests.");
    }

    private static Stream<Field> documented(IntegrationType type) {
        return type.fields().stream().filter(Field::documented);
    }

    /** The official name of a type's schema: the type's, in capitals and small letters. */
    private static String name(IntegrationType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
