package dev.atlassim.openapi;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The OpenAPI document of the Atlas API as the simulator serves it, out of the catalogues. */
final class AtlasDocument {

    private AtlasDocument() {}

    static void fill(OpenAPI document) {
        document.setTags(Stream.of(Tag.values()).map(Tag::described).toList());
        document.setSecurity(Security.OF_THE_API);
        AtlasPaths.addTo(document.getPaths());
        OAuthPaths.addTo(document.getPaths());
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
