package dev.atlassim.openapi;

import dev.atlassim.project.ProjectBody;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of projects and organizations. Their names are the official ones. */
final class ProjectSchemas {

    static final String PROJECT = "Group";
    static final String PAGE = "PaginatedAtlasGroup";
    static final String UPDATE = "GroupUpdate";
    static final String NOTHING = "NoBody";
    static final String ORGANIZATION = "AtlasOrganization";
    static final String ORGANIZATIONS = "PaginatedOrganization";
    private static final String TAG = "ResourceTag";

    private ProjectSchemas() {}

    static void addTo(Components components) {
        components.addSchema(PAGE, Schemas.pageOf(PROJECT));
        components.addSchema(PROJECT, project());
        components.addSchema(UPDATE, settings(Schemas.object()));
        components.addSchema(TAG, tag());
        components.addSchema(NOTHING, Schemas.object().description("An empty object."));
        components.addSchema(ORGANIZATIONS, Schemas.pageOf(ORGANIZATION));
        components.addSchema(ORGANIZATION, organization());
    }

    private static Schema project() {
        return settings(Schemas.object())
                .addProperty(
                        "clusterCount",
                        Schemas.number()
                                .format("int64")
                                .readOnly(true)
                                .description("Always 0: nothing has clusters here."))
                .addProperty("created", Schemas.text().format("date-time").readOnly(true))
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("links", Schemas.listOf(SharedSchemas.LINK).readOnly(true))
                .addProperty("orgId", Schemas.id().description("The organization that owns the project."))
                .required(List.of("clusterCount", "created", "name", "orgId"));
    }

    private static Schema settings(Schema project) {
        return project.addProperty("name", name())
                .addProperty("regionUsageRestrictions", Schemas.choice(ProjectBody.REGION_USAGE_RESTRICTIONS))
                .addProperty("tags", Schemas.listOf(TAG))
                .addProperty("withDefaultAlertsSettings", Schemas.flag());
    }

    /** Without the pattern, whose classes of letters not every language's regular expressions know. */
    private static Schema name() {
        return Schemas.text()
                .minLength(1)
                .maxLength(ProjectBody.MAX_NAME_LENGTH)
                .description("Letters, digits, spaces and some punctuation. Unique within the organization.");
    }

    private static Schema tag() {
        return Schemas.object()
                .addProperty("key", Schemas.text())
                .addProperty("value", Schemas.text())
                .required(List.of("key", "value"));
    }

    private static Schema organization() {
        return Schemas.object()
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("isDeleted", Schemas.flag().readOnly(true))
                .addProperty("links", Schemas.listOf(SharedSchemas.LINK).readOnly(true))
                .addProperty("name", Schemas.text())
                .addProperty("skipDefaultAlertsSettings", Schemas.flag())
                .required(List.of("name"));
    }
}
