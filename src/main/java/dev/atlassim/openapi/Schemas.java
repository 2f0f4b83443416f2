package dev.atlassim.openapi;

import dev.atlassim.state.ObjectIds;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The few kinds of schema that the document is made of. */
final class Schemas {

    private Schemas() {}

    static Schema object() {
        return of(SchemaType.OBJECT);
    }

    static Schema text() {
        return of(SchemaType.STRING);
    }

    static Schema flag() {
        return of(SchemaType.BOOLEAN);
    }

    static Schema number() {
        return of(SchemaType.INTEGER);
    }

    static Schema id() {
        return text().pattern("^(" + ObjectIds.PATTERN + ")$");
    }

    static Schema listOf(String schema) {
        return list(ref(schema));
    }

    static Schema list(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    static Schema ref(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    static Schema choice(List<String> values) {
        return text().enumeration(List.copyOf(values));
    }

    /** The same schema, {@code null} allowed. */
    static Schema nullable(Schema schema) {
        return schema.addType(SchemaType.NULL);
    }

    /** A page of a list. */
    static Schema pageOf(String schema) {
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
