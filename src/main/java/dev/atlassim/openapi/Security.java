package dev.atlassim.openapi;

import dev.atlassim.api.operation.Surface;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The ways to sign in. The names of those of the Atlas API are the official ones. */
final class Security {

    private static final String TOKEN_PATH = Surface.OAUTH.root() + "/token";
    private static final String TOKEN = "ServiceAccounts";
    private static final String DIGEST = "DigestAuth";
    private static final String CLIENT = "ClientSecret";

    /** Either of these opens the Atlas API. */
    static final List<SecurityRequirement> OF_THE_API = List.of(requirement(TOKEN), requirement(DIGEST));

    private Security() {}

    static void addTo(Components components) {
        var flow = OASFactory.createOAuthFlow().tokenUrl(TOKEN_PATH).scopes(Map.of());
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .description("An access token of a service account.")
                        .flows(OASFactory.createOAuthFlows().clientCredentials(flow)));
        components.addSecurityScheme(DIGEST, http("digest", "An API key: public key and private key."));
        components.addSecurityScheme(CLIENT, http("basic", "A service account: client id and client secret."));
    }

    private static SecurityScheme http(String scheme, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}
