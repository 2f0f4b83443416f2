package dev.atlassim.openapi;

import dev.atlassim.api.error.ErrorCode;
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

/** The refusals, out of {@link ErrorCode}, and the headers that count requests. */
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
        NAMES.forEach((status, name) -> components.addResponse(name, refusal(status)));
        components.addHeader("HeaderRateLimitLimit", header("How many requests a full bucket holds."));
        components.addHeader("HeaderRateLimitRemaining", header("How many requests the bucket has left."));
        components.addHeader("HeaderRetryAfter", header("Seconds until the bucket is filled again."));
    }

    /** The answers of an operation that succeeds with {@code status}. */
    static APIResponses after(int status, APIResponse success, boolean conflicts) {
        var all = OASFactory.createAPIResponses().addAPIResponse(Integer.toString(status), success);
        NAMES.forEach((refused, name) -> {
            if (refused != CONFLICT || conflicts) {
                all.addAPIResponse(
                        Integer.toString(refused),
                        OASFactory.createAPIResponse().ref(name));
            }
        });
        return all;
    }

    /** The same answer with the headers that say what the rate limit left. */
    static APIResponse counted(APIResponse response) {
        return response.addHeader("RateLimit-Limit", headerRef("HeaderRateLimitLimit"))
                .addHeader("RateLimit-Remaining", headerRef("HeaderRateLimitRemaining"));
    }

    static String reason(int status) {
        return Response.Status.fromStatusCode(status).getReasonPhrase();
    }

    private static APIResponse refusal(int status) {
        var media = OASFactory.createMediaType().schema(Schemas.ref(SharedSchemas.ERROR));
        var response = OASFactory.createAPIResponse()
                .description(reason(status) + "\n\n" + codes(status))
                .content(OASFactory.createContent().addMediaType(MediaType.APPLICATION_JSON, media));
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
