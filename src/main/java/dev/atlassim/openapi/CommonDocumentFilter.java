package dev.atlassim.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds what both documents have in common, and removes the schemas that a document does not use, after the filter of the
 * document. Titles are settings, and the version is that of the program.
 */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        documentNames = OpenApiFilter.FILTER_RUN_FOR_ANY_DOCUMENT,
        priority = CommonDocumentFilter.LAST)
public final class CommonDocumentFilter implements OASFilter {

    static final int LAST = 0;

    private final UnusedSchemaFilter unused = new UnusedSchemaFilter();

    @Override
    public Schema filterSchema(Schema schema) {
        return unused.filterSchema(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .description("A local stand-in for the MongoDB Atlas Administration API."
                        + " Not a product of MongoDB, Inc.")
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("This simulator")));
        unused.filterOpenAPI(document);
    }
}
