package dev.atlassim.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Project;
import io.vavr.collection.Map;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of a project, in the order in which they are shown, with their defaults (both recorded 2026-08-10). */
public enum ProjectSetting {
    ATLAS_HOME_PAGE_AI_ASSISTANT("isAtlasHomePageAiAssistantEnabled", true),
    CLUSTER_AI_ASSISTANT("isClusterAiAssistantEnabled", true),
    COLLECT_DATABASE_SPECIFICS_STATISTICS("isCollectDatabaseSpecificsStatisticsEnabled", true),
    DATA_EXPLORER("isDataExplorerEnabled", true),
    DATA_EXPLORER_GEN_AI_FEATURES("isDataExplorerGenAIFeaturesEnabled", true),
    DATA_EXPLORER_GEN_AI_SAMPLE_DOCUMENT_PASSING("isDataExplorerGenAISampleDocumentPassingEnabled", false),
    DATA_VALIDATION("isDataValidationEnabled", true),
    EXTENDED_STORAGE_SIZES("isExtendedStorageSizesEnabled", false),
    NATIVE_RERANKING("isNativeRerankingEnabled", false),
    PERFORMANCE_ADVISOR("isPerformanceAdvisorEnabled", true),
    REALTIME_PERFORMANCE_PANEL("isRealtimePerformancePanelEnabled", true),
    SCHEMA_ADVISOR("isSchemaAdvisorEnabled", true);

    private final String key;
    private final boolean defaultValue;

    ProjectSetting(String key, boolean defaultValue) {
        this.key = key;
        this.defaultValue = defaultValue;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** Its value while it is not set. */
    public boolean defaultValue() {
        return defaultValue;
    }

    /** The names of all settings. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(ProjectSetting::key).toList();
    }

    /** Its value in {@code project}. */
    boolean in(Project project) {
        return project.options().settings().getOrElse(key, defaultValue);
    }

    /** The settings of a project as Atlas shows them. */
    static ObjectNode show(Project project) {
        var shown = JsonNodeFactory.instance.objectNode();
        for (var setting : values()) {
            shown.put(setting.key, setting.in(project));
        }
        return shown;
    }

    /**
     * The settings {@code before} with the changes in {@code body}.
     *
     * @throws dev.atlassim.api.error.AtlasException if it is invalid; which error answers which body is inferred
     */
    static Map<String, Boolean> read(ObjectNode body, Map<String, Boolean> before) {
        var after = before;
        for (var entry : body.properties()) {
            var setting = ofKey(entry.getKey()).orElseThrow(() -> ErrorCode.INVALID_ATTRIBUTE.with(entry.getKey()));
            if (entry.getValue().isNull()) {
                continue;
            }
            if (!entry.getValue().isBoolean()) {
                throw ErrorCode.INVALID_JSON_ATTRIBUTE.with(setting.key);
            }
            after = after.put(setting.key, entry.getValue().booleanValue());
        }
        return after;
    }

    private static Optional<ProjectSetting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
