package dev.atlassim.openapi;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The responses: errors, from {@link ErrorCode}, and the headers of the rate limit. */
final class Responses {

    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    /** The statuses that the official document declares, and what it calls them. */
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.of(
            400,
            "badRequest",
            401,
            "unauthorized",
            403,
            "forbidden",
            404,
            "notFound",
            CONFLICT,
            "conflict",
            TOO_MANY,
            "tooManyRequests",
            500,
            "internalServerError"));

    private Responses() {}

    static void addTo(Components components) {
        NAMES.forEach((status, name) -> components.addResponse(name, error(status)));
        components.addHeader("HeaderRateLimitLimit", header("How many requests a full bucket holds."));
        components.addHeader("HeaderRateLimitRemaining", header("How many requests the bucket has left."));
        components.addHeader("HeaderRetryAfter", header("Seconds until the bucket is filled again."));
    }

    /** Completes the responses that the annotations beside a resource method name, and adds the errors of every operation. */
    static void complete(APIResponses responses, Operation operation) {
        resolve(responses, operation.latest().mediaType());
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                counted(response);
                if (response.getContent() == null) {
                    response.setContent(Bodies.empty(operation.latest().mediaType()));
                }
            }
        });
        NAMES.forEach((status, name) -> {
            if (status != CONFLICT) {
                responses.addAPIResponse(
                        Integer.toString(status), OASFactory.createAPIResponse().ref(name));
            }
        });
    }

    /** Replaces the name of a schema by a response with a body of that schema. Names of errors remain references. */
    static void resolve(APIResponses responses, String mediaType) {
        responses.getAPIResponses().forEach((status, response) -> {
            var name = Bodies.name(response.getRef());
            if (!NAMES.containsValue(name)) {
                response.content(name == null ? null : Bodies.of(mediaType, name))
                        .setRef(null);
                describe(response, status);
            }
        });
    }

    /** Describes {@code response} by the reason phrase of its status, unless an annotation describes it. */
    static void describe(APIResponse response, String status) {
        if (response.getDescription() == null) {
            response.setDescription(reason(Integer.parseInt(status)));
        }
    }

    /** The same response with the headers of the rate limit. */
    private static APIResponse counted(APIResponse response) {
        return response.addHeader("RateLimit-Limit", headerRef("HeaderRateLimitLimit"))
                .addHeader("RateLimit-Remaining", headerRef("HeaderRateLimitRemaining"));
    }

    private static String reason(int status) {
        return Response.Status.fromStatusCode(status).getReasonPhrase();
    }

    private static APIResponse error(int status) {
        var response = OASFactory.createAPIResponse()
                .description(reason(status) + "\n\n" + codes(status))
                .content(Bodies.of(MediaType.APPLICATION_JSON, SharedSchemas.ERROR));
        return status == TOO_MANY
                ? counted(response).addHeader("Retry-After", headerRef("HeaderRetryAfter"))
                : response;
    }

    /** Every error of the catalogue with that status, as a list in Markdown. */
    private static String codes(int status) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status)
                .map(code -> "- `" + code + "`: " + code.template().replace("%s", "…"))
                .collect(Collectors.joining("\n"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(Schemas.number());
    }

    private static Header headerRef(String name) {
        return OASFactory.createHeader().ref(name);
    }
}
