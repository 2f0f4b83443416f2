package dev.atlassim.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Worker;
import dev.atlassim.api.json.Json;
import dev.atlassim.ratelimit.TokenRequests;
import dev.atlassim.state.Credential;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The OAuth 2 endpoints for service accounts, with bodies and key order as documented. A body is read on the event loop,
 * so that a slow client does not occupy a worker; a token is signed on a worker, since that takes milliseconds.
 */
@Path("/api/oauth")
@NonBlocking
@Tag(name = "Sign-in", description = "Access tokens of service accounts.")
@SecurityRequirement(name = "ClientSecret")
@APIResponse(responseCode = "400", ref = "OAuthError")
@APIResponse(responseCode = "401", ref = "OAuthError")
public class TokenResource {

    private static final String CREDENTIALS =
            "The client proves itself by a Basic header, or by `client_id` and `client_secret` in the form.";

    private final ClientCredentials clients;
    private final Tokens tokens;
    private final TokenRequests requests;

    TokenResource(ClientCredentials clients, Tokens tokens, TokenRequests requests) {
        this.clients = clients;
        this.tokens = tokens;
        this.requests = requests;
    }

    /** Issues an access token. The access list is not checked here, but when the token is used. */
    @POST
    @Path("token")
    @Operation(operationId = "createAccessToken", summary = "Fetch an access token", description = CREDENTIALS)
    @RequestBody(ref = "AccessTokenForm")
    @APIResponse(responseCode = "200", ref = "AccessToken")
    @APIResponse(responseCode = "429", ref = "tooManyRequests")
    public Uni<Response> token(String body, @Context RoutingContext context) {
        return Worker.run(() -> issue(body, context));
    }

    private Response issue(String body, RoutingContext context) {
        var call = Call.of(context);
        var form = read(call, body);
        requests.count(call.remoteAddress(), clients.claimedId(call, form));
        var account = signIn(call, form);
        if (account.isEmpty()) {
            return answer(context, 401, Problem.of(OAuthError.INVALID_CLIENT));
        }
        var grantType = form.get("grant_type");
        if (grantType == null) {
            return answer(context, 400, Problem.of(OAuthError.INVALID_REQUEST, "grant_type"));
        }
        if (!grantType.equals("client_credentials")) {
            return answer(context, 400, Problem.of(OAuthError.UNSUPPORTED_GRANT_TYPE));
        }
        return answer(context, 200, new Token(tokens.issue(account.get()), tokens.lifetime(), "Bearer"));
    }

    /** Revokes an access token. The answer is 200 without a body, which the official client expects (RFC 7009). */
    @POST
    @Path("revoke")
    @Operation(operationId = "revokeAccessToken", summary = "Revoke an access token", description = CREDENTIALS)
    @RequestBody(ref = "RevocationForm")
    @APIResponse(responseCode = "200", description = "Revoked, or never valid.")
    public Response revoke(String body, @Context RoutingContext context) {
        var call = Call.of(context);
        var form = read(call, body);
        var account = signIn(call, form);
        if (account.isEmpty()) {
            return answer(context, 401, Problem.of(OAuthError.INVALID_CLIENT));
        }
        var token = form.get("token");
        if (token == null) {
            return answer(context, 400, Problem.of(OAuthError.INVALID_REQUEST, "token"));
        }
        tokens.revoke(token, account.get());
        return Response.ok().build();
    }

    private static Map<String, String> read(Call call, String body) {
        var sent = body == null ? "" : body;
        call.body().arrived(sent.getBytes(UTF_8));
        return FormParameters.read(sent);
    }

    private Optional<Credential.ServiceAccount> signIn(Call call, Map<String, String> form) {
        var account = clients.authenticate(call, form);
        account.ifPresentOrElse(
                call::caller,
                () -> call.explanation("sign-in: there is no service account '" + clients.claimedId(call, form)
                        + "', or its secret is wrong"));
        return account;
    }

    private static Response answer(RoutingContext context, int status, Object body) {
        var pretty = "true".equals(context.request().getParam("pretty"));
        var written = Json.write(body, pretty);
        Call.of(context).responseBody(written);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(written)
                .build();
    }

    /** A token response as documented. */
    @RegisterForReflection
    @Schema(
            name = "AccessToken",
            requiredProperties = {"access_token", "expires_in", "token_type"})
    record Token(
            @JsonProperty("access_token") String accessToken,

            @JsonProperty("expires_in") @Schema(description = "Seconds.")
            long expiresIn,

            @JsonProperty("token_type") @Schema(enumeration = "Bearer")
            String tokenType) {
        @Override
        public String toString() {
            return "Token[]";
        }
    }

    /** An error response as documented. */
    @RegisterForReflection
    @Schema(name = "OAuthError", requiredProperties = "error")
    record Problem(@JsonProperty("error_description") String description, String error) {
        static Problem of(OAuthError error, String... parameters) {
            return new Problem(error.description(parameters), error.code());
        }
    }
}
