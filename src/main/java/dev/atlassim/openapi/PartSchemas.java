package dev.atlassim.openapi;

import dev.atlassim.project.ProjectSetting;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of the parts of projects. Their names are the official ones, where there are any. */
final class PartSchemas {

    static final String SETTINGS = "GroupSettings";
    static final String LIMIT = "DataFederationLimit";
    static final String LIMITS = "ProjectLimits";
    static final String ADDRESSES = "GroupIPAddresses";
    static final String CLUSTERS = "PaginatedClusterDescription20240805";
    static final String MANAGED = "ManagedSlowMs";
    static final String STATUS = "SystemStatus";
    private static final String SERVICES = "GroupService";
    private static final String CLUSTER_ADDRESSES = "ClusterIPAddresses";
    private static final String CLUSTER = "ClusterDescription20240805";
    private static final String API_KEY = "ApiKey";
    private static final String ACCESS = "AccessListItemView";
    private static final String ASSIGNMENT = "CloudAccessRoleAssignment";

    private PartSchemas() {}

    static void addTo(Components components) {
        components.addSchema(SETTINGS, settings());
        components.addSchema(LIMIT, limit());
        components.addSchema(LIMITS, Schemas.listOf(LIMIT));
        components.addSchema(
                ADDRESSES,
                Schemas.object()
                        .addProperty("groupId", Schemas.id().readOnly(true))
                        .addProperty("services", Schemas.ref(SERVICES)));
        components.addSchema(
                SERVICES,
                Schemas.object()
                        .readOnly(true)
                        .addProperty(
                                "clusters", Schemas.listOf(CLUSTER_ADDRESSES).readOnly(true)));
        components.addSchema(CLUSTER_ADDRESSES, Schemas.object().description("Nothing has addresses here."));
        components.addSchema(CLUSTERS, Schemas.pageOf(CLUSTER));
        components.addSchema(CLUSTER, Schemas.object().description("Nothing has clusters here."));
        components.addSchema(MANAGED, Schemas.flag());
        components.addSchema(STATUS, status());
        components.addSchema(API_KEY, apiKey());
        components.addSchema(
                ACCESS,
                Schemas.object().addProperty("cidrBlock", Schemas.text()).addProperty("ipAddress", Schemas.text()));
        components.addSchema(
                ASSIGNMENT,
                Schemas.object()
                        .addProperty("groupId", Schemas.id())
                        .addProperty("orgId", Schemas.id())
                        .addProperty("roleName", Schemas.text()));
    }

    private static Schema settings() {
        var settings = Schemas.object();
        for (var setting : ProjectSetting.values()) {
            settings.addProperty(setting.key(), Schemas.flag());
        }
        return settings;
    }

    private static Schema limit() {
        return Schemas.object()
                .addProperty("currentUsage", amount().readOnly(true).description("Always 0."))
                .addProperty("defaultLimit", amount().readOnly(true))
                .addProperty("maximumLimit", amount().readOnly(true))
                .addProperty("name", Schemas.text().readOnly(true))
                .addProperty("value", amount().minimum(BigDecimal.ZERO))
                .required(List.of("name", "value"));
    }

    private static Schema amount() {
        return Schemas.number().format("int64");
    }

    private static Schema status() {
        return Schemas.object()
                .addProperty("apiKey", Schemas.ref(API_KEY))
                .addProperty("appName", Schemas.choice(List.of("MongoDB Atlas")).readOnly(true))
                .addProperty("build", Schemas.text().readOnly(true).description("Always zeros."))
                .addProperty("links", Schemas.listOf(SharedSchemas.LINK).readOnly(true))
                .addProperty("throttling", Schemas.flag().readOnly(true))
                .required(List.of("apiKey", "appName", "build", "throttling"));
    }

    private static Schema apiKey() {
        return Schemas.nullable(Schemas.object())
                .readOnly(true)
                .addProperty("accessList", Schemas.listOf(ACCESS).readOnly(true))
                .addProperty("id", Schemas.id().readOnly(true))
                .addProperty("publicKey", Schemas.text().readOnly(true))
                .addProperty("roles", Schemas.listOf(ASSIGNMENT).readOnly(true))
                .required(List.of("id", "publicKey"));
    }
}
