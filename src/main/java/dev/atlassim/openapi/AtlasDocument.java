package dev.atlassim.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The OpenAPI document of the Atlas API as the simulator serves it, made from the catalogues when the program is built.
 * What Quarkus found by scanning the resources is replaced; switching the scan off would hide this class, too.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = AtlasDocument.NAME)
public class AtlasDocument implements OASFilter {

    /** How Quarkus calls the document that has no name of its own. */
    static final String NAME = "<default>";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/").description("This simulator")));
        document.setTags(Stream.of(Tag.values()).map(Tag::described).toList());
        document.setSecurity(Security.OF_THE_API);
        document.setPaths(OASFactory.createPaths());
        AtlasPaths.addTo(document.getPaths());
        OAuthPaths.addTo(document.getPaths());
        document.setComponents(OASFactory.createComponents());
        var components = document.getComponents();
        Security.addTo(components);
        Parameters.addTo(components);
        Responses.addTo(components);
        IntegrationSchemas.addTo(components);
        ProjectSchemas.addTo(components);
        PartSchemas.addTo(components);
        MemberSchemas.addTo(components);
        SharedSchemas.addTo(components);
        OAuthPaths.addTo(components);
    }
}
