package dev.atlassim.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.ObjectIds;
import dev.atlassim.state.Project;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of a project, as sent; attributes that were not sent are null. Read-only attributes are accepted and ignored,
 * since the official Go client always sends them. Which error answers which other invalid body is inferred.
 *
 * @param name matches {@link #NAME}
 * @param orgId 24 hexadecimal digits
 * @param tags as {@link ProjectTags} reads them, in the order sent
 * @param regionUsageRestrictions one of {@link #REGION_USAGE_RESTRICTIONS}
 * @param withDefaultAlertsSettings whether the project begins with the default alerts
 */
public record ProjectBody(
        String name,
        String orgId,
        List<Project.Tag> tags,
        String regionUsageRestrictions,
        Boolean withDefaultAlertsSettings) {

    /** Longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 64;

    /** The specified pattern, and spaces, which Atlas accepts, too (recorded). */
    public static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\-_.(),:&@+' ]{1," + MAX_NAME_LENGTH + "}");

    /** Which regions a project may use. */
    public static final List<String> REGION_USAGE_RESTRICTIONS =
            List.of("COMMERCIAL_FEDRAMP_REGIONS_ONLY", "GOV_REGIONS_ONLY", "NONE");

    private static final Set<String> READ_ONLY = Set.of("clusterCount", "created", "id", "links");

    private static final Set<String> KNOWN =
            Set.of("name", "orgId", "regionUsageRestrictions", "tags", "withDefaultAlertsSettings");

    /**
     * Reads {@code body}.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is invalid
     */
    public static ProjectBody read(ObjectNode body) {
        body.fieldNames().forEachRemaining(key -> {
            if (!KNOWN.contains(key) && !READ_ONLY.contains(key)) {
                throw ErrorCode.INVALID_ATTRIBUTE.with(key);
            }
        });
        return new ProjectBody(
                name(text(body, "name")), orgId(text(body, "orgId")), tags(body), region(body), withAlerts(body));
    }

    /** Whether a caller may set the attribute {@code key}. */
    public static boolean knows(String key) {
        return KNOWN.contains(key);
    }

    /** The details of a project that had {@code before}: only the attributes sent change. */
    Project.Details details(Project.Details before) {
        return new Project.Details(
                tags == null ? before.tags() : tags,
                regionUsageRestrictions == null ? before.regionUsageRestrictions() : regionUsageRestrictions,
                withDefaultAlertsSettings == null ? before.withDefaultAlertsSettings() : withDefaultAlertsSettings);
    }

    private static String name(String name) {
        if (name != null && !NAME.matcher(name).matches()) {
            throw ErrorCode.INVALID_GROUP_NAME.with(name);
        }
        return name;
    }

    private static String orgId(String orgId) {
        if (orgId != null && !ObjectIds.isId(orgId)) {
            throw ErrorCode.INVALID_ATTRIBUTE.with("orgId");
        }
        return orgId;
    }

    private static String region(ObjectNode body) {
        var region = text(body, "regionUsageRestrictions");
        if (region != null && !REGION_USAGE_RESTRICTIONS.contains(region)) {
            throw ErrorCode.INVALID_ENUM_VALUE.with(region);
        }
        return region;
    }

    private static Boolean withAlerts(ObjectNode body) {
        var sent = body.path("withDefaultAlertsSettings");
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        check("withDefaultAlertsSettings", sent.isBoolean());
        return sent.booleanValue();
    }

    private static List<Project.Tag> tags(ObjectNode body) {
        var sent = body.path("tags");
        return sent.isMissingNode() || sent.isNull() ? null : ProjectTags.read(sent);
    }

    private static String text(JsonNode body, String key) {
        var sent = body.path(key);
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        check(key, sent.isTextual());
        return sent.textValue();
    }

    /** Refuses a value of {@code key} that is not of the right kind. */
    static void check(String key, boolean right) {
        if (!right) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(key);
        }
    }
}
