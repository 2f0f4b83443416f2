package dev.atlassim.openapi;

import dev.atlassim.state.ObjectIds;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Builds the schemas that cannot be derived from a record. */
public final class Schemas {

    /** The pattern of an id: 24 hexadecimal digits. */
    public static final String ID = "^(" + ObjectIds.REGEX + ")$";

    private Schemas() {}

    /** A JSON object. */
    public static Schema object() {
        return of(SchemaType.OBJECT);
    }

    /** Text. */
    public static Schema text() {
        return of(SchemaType.STRING);
    }

    /** {@code true} or {@code false}. */
    public static Schema flag() {
        return of(SchemaType.BOOLEAN);
    }

    /** A whole number. */
    public static Schema number() {
        return of(SchemaType.INTEGER);
    }

    /** A number, which may have a fraction. */
    public static Schema decimal() {
        return of(SchemaType.NUMBER);
    }

    /** An id: 24 hexadecimal digits. */
    public static Schema id() {
        return text().pattern(ID);
    }

    /** An array whose items are of the schema of that name. */
    public static Schema listOf(String schema) {
        return list(ref(schema));
    }

    /** An array. */
    public static Schema list(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    /** An array of {@code values}, each at most once. */
    public static Schema setOf(List<? extends Enum<?>> values) {
        return list(choice(values.stream().map(Enum::name).toList())).uniqueItems(true);
    }

    /** A reference to the schema of that name. */
    public static Schema ref(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    /** Text that is one of {@code values}. */
    public static Schema choice(List<String> values) {
        return text().enumeration(List.copyOf(values));
    }

    /** The same schema, {@code null} allowed. */
    public static Schema nullable(Schema schema) {
        return schema.addType(SchemaType.NULL);
    }

    /** A page of a list. */
    public static Schema pageOf(String schema) {
        return object().addProperty("links", listOf(SharedSchemas.LINK).readOnly(true))
                .addProperty("results", listOf(schema).readOnly(true))
                .addProperty(
                        "totalCount",
                        number().format("int32")
                                .minimum(BigDecimal.ZERO)
                                .readOnly(true)
                                .description("How many there are on all pages; 0 with `includeCount=false`."))
                .required(List.of("results"));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
