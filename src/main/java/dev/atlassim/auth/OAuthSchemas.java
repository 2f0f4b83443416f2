package dev.atlassim.auth;

import dev.atlassim.openapi.Schemas;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of the forms that the OAuth endpoints take. */
final class OAuthSchemas {

    private OAuthSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                "AccessTokenForm",
                form().addProperty("grant_type", Schemas.choice(List.of("client_credentials")))
                        .required(List.of("grant_type")));
        components.addSchema(
                "RevocationForm", form().addProperty("token", Schemas.text()).required(List.of("token")));
    }

    private static Schema form() {
        return Schemas.object()
                .addProperty("client_id", Schemas.text())
                .addProperty("client_secret", Schemas.text().format("password"));
    }
}
