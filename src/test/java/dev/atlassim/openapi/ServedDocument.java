package dev.atlassim.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import dev.atlassim.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The OpenAPI document as the server under test serves it. */
record ServedDocument(JsonNode root) {

    private static final String LOCATION = "https://atlassim.test/openapi";

    /** One operation of it. */
    record Served(String method, String path, JsonNode operation) {
        String id() {
            return operation.path("operationId").textValue();
        }
    }

    static ServedDocument fetch() {
        return new ServedDocument(Api.json(Api.anonymous().get("/q/openapi?format=json")));
    }

    List<Served> operations() {
        var found = new ArrayList<Served>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(item -> found.add(
                                new Served(item.getKey().toUpperCase(Locale.ROOT), path.getKey(), item.getValue()))));
        return found;
    }

    JsonNode operation(String id) {
        return operations().stream()
                .filter(served -> served.id().equals(id))
                .findFirst()
                .orElseThrow()
                .operation();
    }

    JsonNode schemas() {
        return root.path("components").path("schemas");
    }

    /** What {@code node} is, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.path("$ref").textValue().substring(1))) : node;
    }

    /** Where {@code answer} is not what the schema of that name promises. */
    List<String> objections(String schema, JsonNode answer) {
        return schema(schema).validate(answer).stream().map(Object::toString).toList();
    }

    private JsonSchema schema(String name) {
        var dialect = JsonMetaSchema.builder(OpenApi30.getInstance())
                .keywords(aroundTheSchemas())
                .build();
        var factory = JsonSchemaFactory.builder()
                .metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, root.toString())))
                .build();
        return factory.getSchema(
                SchemaLocation.of(LOCATION + "#/components/schemas/" + name),
                SchemaValidatorsConfig.builder().build());
    }

    private List<Keyword> aroundTheSchemas() {
        var keywords = new ArrayList<Keyword>();
        root.fieldNames().forEachRemaining(name -> keywords.add(new NonValidationKeyword(name)));
        return keywords;
    }
}
