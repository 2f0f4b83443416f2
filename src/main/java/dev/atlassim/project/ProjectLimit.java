package dev.atlassim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Project;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The limits of a project. They are stored, but have no effect. Names, defaults and maxima are documented for
 * {@code setGroupLimit}, except for the maximum of the network access entries, whose documented value is below its
 * default. The limits of Data Federation have neither default nor maximum, and are listed only while they are set.
 */
public enum ProjectLimit {
    CLUSTERS("atlas.project.deployment.clusters", 25L, 100L),
    NODES_PER_PRIVATE_LINK_REGION("atlas.project.deployment.nodesPerPrivateLinkRegion", 50L, 90L),
    PRIVATE_SERVICE_CONNECTIONS("atlas.project.deployment.privateServiceConnectionsPerRegionGroup", 50L, 100L),
    PRIVATE_SERVICE_SUBNET_MASK("atlas.project.deployment.privateServiceConnectionsSubnetMask", 27L, 27L),
    CUSTOM_ROLES("atlas.project.security.databaseAccess.customRoles", 100L, 1400L),
    DATABASE_USERS("atlas.project.security.databaseAccess.users", 100L, 100L),
    CROSS_REGION_ENTRIES("atlas.project.security.networkAccess.crossRegionEntries", 40L, 220L),
    NETWORK_ACCESS_ENTRIES("atlas.project.security.networkAccess.entries", 200L, 200L),
    BYTES_PER_QUERY("dataFederation.bytesProcessed.query", null, null),
    BYTES_PER_DAY("dataFederation.bytesProcessed.daily", null, null),
    BYTES_PER_WEEK("dataFederation.bytesProcessed.weekly", null, null),
    BYTES_PER_MONTH("dataFederation.bytesProcessed.monthly", null, null);

    private static final Set<String> READ_ONLY =
            Set.of("currentUsage", "defaultLimit", "lastModifiedDate", "maximumLimit", "name");

    private final String key;
    private final Long defaultValue;
    private final Long maximum;

    ProjectLimit(String key, Long defaultValue, Long maximum) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.maximum = maximum;
    }

    /** Its name in paths and JSON. */
    public String key() {
        return key;
    }

    /** Whether it is a limit of Data Federation. */
    boolean ofDataFederation() {
        return key.startsWith("dataFederation.");
    }

    /** The largest value that it can be set to. */
    public long maximum() {
        return maximum == null ? Long.MAX_VALUE : maximum;
    }

    /** The names of all limits. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(ProjectLimit::key).toList();
    }

    /**
     * The limit of that name. For an unknown name, MongoDB's acceptance tests expect a 404; its error code is inferred.
     *
     * @throws dev.atlassim.api.error.AtlasException if the name is unknown
     */
    static ProjectLimit named(String key) {
        return Arrays.stream(values())
                .filter(limit -> limit.key.equals(key))
                .findFirst()
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.with(key));
    }

    /** The limit as it applies to {@code project}; empty if it is neither set nor has a default. */
    Optional<View> in(Project project) {
        return project.options()
                .limits()
                .get(key)
                .toJavaOptional()
                .or(() -> Optional.ofNullable(defaultValue))
                .map(value -> new View(0, defaultValue, maximum, key, value));
    }

    /**
     * The value that {@code body} sets.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is invalid; which error answers which body is inferred
     */
    long read(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("value") && !READ_ONLY.contains(name)) {
                throw ErrorCode.INVALID_ATTRIBUTE.with(name);
            }
        });
        var name = body.path("name");
        if (!name.isMissingNode() && !name.isNull() && !name.asText().equals(key)) {
            throw ErrorCode.INVALID_ATTRIBUTE.with("name");
        }
        var value = body.path("value");
        if (value.isMissingNode() || value.isNull()) {
            throw ErrorCode.MISSING_ATTRIBUTE.with("value");
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ErrorCode.INVALID_JSON_ATTRIBUTE.with("value");
        }
        if (value.longValue() < 0) {
            throw ErrorCode.ATTRIBUTE_NEGATIVE.with("value");
        }
        if (value.longValue() > maximum()) {
            throw ErrorCode.INVALID_ATTRIBUTE.with("value");
        }
        return value.longValue();
    }

    /** A limit as Atlas shows it (specified; the order of the keys is inferred). The current usage is always 0. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DataFederationLimit",
            requiredProperties = {"name", "value"})
    record View(
            @Schema(readOnly = true, description = "Always 0.")
            long currentUsage,

            @Schema(readOnly = true) Long defaultLimit,
            @Schema(readOnly = true) Long maximumLimit,
            @Schema(readOnly = true) String name,
            @Schema(minimum = "0") long value) {}
}
