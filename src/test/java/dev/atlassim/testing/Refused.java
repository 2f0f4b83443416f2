package dev.atlassim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An error as Atlas words it, stated apart from the catalogue that renders it. */
public record Refused(int status, String errorCode, String detail, List<Object> parameters) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Integer, String> REASONS = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            406, "Not Acceptable",
            409, "Conflict",
            410, "Gone",
            413, "Request Entity Too Large",
            415, "Unsupported Media Type");

    public static Refused with(int status, String errorCode, String detail, Object... parameters) {
        return new Refused(status, errorCode, detail, Arrays.asList(parameters));
    }

    public static Refused badRequest(String errorCode, String detail, Object... parameters) {
        return with(400, errorCode, detail, parameters);
    }

    public static Refused missing(String attribute) {
        return badRequest(
                "MISSING_ATTRIBUTE", "The required attribute " + attribute + " was not specified.", attribute);
    }

    public static Refused attribute(String name) {
        return badRequest("INVALID_ATTRIBUTE", "Invalid attribute " + name + " specified.", name);
    }

    public static Refused kind(String attribute) {
        return badRequest(
                "INVALID_JSON_ATTRIBUTE",
                "Received JSON for the " + attribute + " attribute does not match expected format.",
                attribute);
    }

    public static Refused choice(String value) {
        return badRequest("INVALID_ENUM_VALUE", "An invalid enumeration value " + value + " was specified.", value);
    }

    public static Refused query(String parameter) {
        return badRequest("INVALID_QUERY_PARAMETER", "Invalid query parameter " + parameter + " specified.", parameter);
    }

    public static Refused malformed() {
        return badRequest("MALFORMED_JSON", "Received JSON is malformed.");
    }

    public static Refused noObject() {
        return badRequest("INVALID_JSON", "Received JSON does not match expected format.");
    }

    public static Refused notConfigured(String type) {
        return with(
                404,
                "INTEGRATION_NOT_CONFIGURED",
                "The integration of type '" + type + "' is not configured for this group.",
                type);
    }

    public static Refused noSuchProject(String groupId) {
        return with(404, "GROUP_NOT_FOUND", "No group with ID " + groupId + " exists.", groupId);
    }

    public static Refused noSuchPath(String path) {
        return with(404, "RESOURCE_NOT_FOUND", "Cannot find resource " + path + ".", path);
    }

    public static Refused unauthorized() {
        return with(401, "USER_UNAUTHORIZED", "Current user is not authorized to perform this action.");
    }

    /** The version of {@code path}, which has no slash before it, is no longer available. */
    public static Refused gone(String version, String path) {
        return with(
                410, "VERSION_GONE", "Version " + version + " of " + path + " is no longer available.", version, path);
    }

    public static Refused version() {
        return with(406, "INVALID_VERSION_DATE", "Invalid accept header or version date.");
    }

    /** Fails unless {@code answer} is this error, byte for byte. */
    public void in(HttpResponse<String> answer) {
        assertThat(answer.body()).isEqualTo(body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Error-Code")).hasValue(errorCode);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
    }

    private String body() {
        return "{\"detail\":" + json(detail) + ",\"error\":" + status + ",\"errorCode\":\"" + errorCode
                + "\",\"parameters\":" + json(parameters) + ",\"reason\":\"" + REASONS.get(status) + "\"}";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
