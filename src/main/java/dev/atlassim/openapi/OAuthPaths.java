package dev.atlassim.openapi;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The two endpoints of OAuth 2, which the official document only names. */
final class OAuthPaths {

    static final String TOKEN = "/api/oauth/token";
    private static final String REVOKE = "/api/oauth/revoke";
    private static final String ISSUED = "AccessToken";
    private static final String PROBLEM = "OAuthError";

    private OAuthPaths() {}

    static void addTo(Paths paths) {
        var form = Schemas.object()
                .addProperty("grant_type", Schemas.choice(List.of("client_credentials")))
                .required(List.of("grant_type"));
        var token = operation("createAccessToken", "Fetch an access token", form);
        token.getResponses()
                .addAPIResponse("200", answer(200, ISSUED))
                .addAPIResponse("429", OASFactory.createAPIResponse().ref("tooManyRequests"));
        paths.addPathItem(TOKEN, OASFactory.createPathItem().POST(token));

        var revocation = Schemas.object().addProperty("token", Schemas.text()).required(List.of("token"));
        var revoke = operation("revokeAccessToken", "Revoke an access token", revocation);
        revoke.getResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().description("Revoked, or never good."));
        paths.addPathItem(REVOKE, OASFactory.createPathItem().POST(revoke));
    }

    static void addTo(Components components) {
        components.addSchema(
                ISSUED,
                Schemas.object()
                        .addProperty("access_token", Schemas.text())
                        .addProperty("expires_in", Schemas.number().description("Seconds."))
                        .addProperty("token_type", Schemas.choice(List.of("Bearer")))
                        .required(List.of("access_token", "expires_in", "token_type")));
        components.addSchema(
                PROBLEM,
                Schemas.object()
                        .addProperty("error_description", Schemas.text())
                        .addProperty("error", Schemas.text())
                        .required(List.of("error")));
    }

    private static Operation operation(String id, String summary, Schema form) {
        return OASFactory.createOperation()
                .operationId(id)
                .tags(List.of(Tag.SIGN_IN.title()))
                .summary(summary)
                .description("The client proves itself by a Basic header, or by `client_id` and `client_secret` in the"
                        + " form.")
                .security(Security.OF_TOKENS)
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(content(
                                MediaType.APPLICATION_FORM_URLENCODED,
                                form.addProperty("client_id", Schemas.text())
                                        .addProperty(
                                                "client_secret", Schemas.text().format("password")))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("400", answer(400, PROBLEM))
                        .addAPIResponse("401", answer(401, PROBLEM)));
    }

    private static APIResponse answer(int status, String schema) {
        return OASFactory.createAPIResponse()
                .description(Responses.reason(status))
                .content(content(MediaType.APPLICATION_JSON, Schemas.ref(schema)));
    }

    private static Content content(String type, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema));
    }
}
