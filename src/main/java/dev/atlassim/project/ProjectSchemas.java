package dev.atlassim.project;

import dev.atlassim.openapi.Parameters;
import dev.atlassim.openapi.Schemas;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of projects and organizations that no record shows, under their official names where there are any. */
final class ProjectSchemas {

    private ProjectSchemas() {}

    static void addTo(Components components) {
        Parameters.addPath(components, "groupName", Schemas.text(), "The name of a project.");
        Parameters.addPath(components, "limitName", Schemas.choice(ProjectLimit.keys()), "The name of a limit.");
        components.addSchema("PaginatedAtlasGroup", Schemas.pageOf("Group"));
        components.addSchema("Group", project());
        components.addSchema("GroupUpdate", changeable(Schemas.object()));
        components.addSchema("GroupSettings", settings());
        components.addSchema("ProjectLimits", Schemas.listOf("DataFederationLimit"));
        components.addSchema("ManagedSlowMs", Schemas.flag());
        components.addSchema("PaginatedClusterDescription20240805", Schemas.pageOf("ClusterDescription20240805"));
        components.addSchema("ClusterDescription20240805", Schemas.object().description("Nothing has clusters here."));
        components.addSchema("PaginatedOrganization", Schemas.pageOf("AtlasOrganization"));
    }

    private static Schema project() {
        return changeable(Schemas.object())
                .addProperty(
                        "clusterCount",
                        Schemas.number()
                                .format("int64")
                                .readOnly(true)
                                .description("Always 0: nothing has clusters here."))
                .addProperty("created", Schemas.text().format("date-time").readOnly(true))
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("links", Schemas.listOf("Link").readOnly(true))
                .addProperty("orgId", Schemas.id().description("The organization that owns the project."))
                .required(List.of("clusterCount", "created", "name", "orgId"));
    }

    /** {@code project} with what callers may change. */
    private static Schema changeable(Schema project) {
        return project.addProperty("name", name())
                .addProperty("regionUsageRestrictions", Schemas.choice(ProjectBody.REGION_USAGE_RESTRICTIONS))
                .addProperty("tags", Schemas.listOf("ResourceTag"))
                .addProperty("withDefaultAlertsSettings", Schemas.flag());
    }

    /** Without the pattern, whose classes of letters not every language's regular expressions know. */
    private static Schema name() {
        return Schemas.text()
                .minLength(1)
                .maxLength(ProjectBody.MAX_NAME_LENGTH)
                .description("Letters, digits, spaces and some punctuation. Unique within the organization.");
    }

    private static Schema settings() {
        var settings = Schemas.object();
        ProjectSetting.keys().forEach(key -> settings.addProperty(key, Schemas.flag()));
        return settings;
    }
}
