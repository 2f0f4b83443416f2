package dev.atlassim.testing;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A good request for each operation. */
public final class Requests {

    /** An id that no alert has. */
    public static final String NO_ALERT = "333333333333333333333333";

    /** An id that no event has. */
    public static final String NO_EVENT = "222222222222222222222222";

    /** An alert configuration of few words. */
    public static final String ALERT_CONFIG = """
            {"eventTypeName":"NO_PRIMARY","enabled":true,"notifications":[{"typeName":"GROUP","emailEnabled":true}]}""";

    private Requests() {}

    /** The id of the first default alert configuration of a project: that of the project, of another process, and one more. */
    public static String firstAlertConfig(String groupId) {
        var hex = HexFormat.of();
        return groupId.substring(0, 8)
                + hex.toHexDigits(HexFormat.fromHexDigitsToLong(groupId, 8, 18) ^ 1, 10)
                + hex.toHexDigits(HexFormat.fromHexDigits(groupId, 18, 24) + 1L, 6);
    }

    /** The path of {@code operation} with its parameters filled in; an integration is a PAGER_DUTY one. */
    public static String path(Operation operation, String orgId, String groupId, String groupName) {
        var path = operation.id().equals("createGroupIntegration")
                ? operation.path().replace("{integrationType}", "DATADOG")
                : operation.path();
        return Operation.V2 + filled(path, orgId, groupId, groupName);
    }

    /** {@code path} with its parameters filled in; an integration is a PAGER_DUTY one. */
    public static String filled(String path, String orgId, String groupId, String groupName) {
        return path.replace("{orgId}", orgId)
                .replace("{groupId}", groupId)
                .replace("{groupName}", groupName)
                .replace("{teamId}", orgId.equals(Api.ORG) ? Api.TEAM : Grants.TEAM)
                .replace("{alertConfigId}", firstAlertConfig(groupId))
                .replace("{userId}", orgId.equals(Api.ORG) ? Api.USER : Grants.USER)
                .replace("{eventId}", NO_EVENT)
                .replace("{alertId}", NO_ALERT)
                .replace("{limitName}", "atlas.project.deployment.clusters")
                .replace("{integrationType}", "PAGER_DUTY");
    }

    /** A body that {@code operation} takes; null where it takes none. */
    public static String body(Operation operation, String orgId, String newName) {
        return switch (operation.id()) {
            case "createGroupIntegration" -> integration(IntegrationType.DATADOG);
            case "updateGroupIntegration" -> integration(IntegrationType.PAGER_DUTY);
            case "createGroupAlertConfig", "updateGroupAlertConfig" -> ALERT_CONFIG;
            case "acknowledgeGroupAlert" -> "{\"acknowledgedUntil\":\"2100-01-01T00:00:00Z\"}";
            case "toggleGroupAlertConfig" -> "{\"enabled\":false}";
            case "createGroup" -> "{\"name\":\"" + newName + "\",\"orgId\":\"" + orgId + "\"}";
            case "updateGroup" -> "{\"tags\":[]}";
            case "updateGroupSettings" -> "{\"isDataExplorerEnabled\":false}";
            case "setGroupLimit" -> "{\"value\":1}";
            case "addGroupTeams" -> "[]";
            case "updateGroupTeam" -> "{\"roleNames\":[\"GROUP_OWNER\"]}";
            default -> null;
        };
    }

    /** An integration of {@code type} with every field. */
    public static String integration(IntegrationType type) {
        return "{\"type\":\"" + type + "\","
                + type.fields().stream()
                        .map(field -> "\"" + field.name() + "\":" + literal(field))
                        .collect(Collectors.joining(","))
                + "}";
    }

    private static String literal(Field field) {
        return field.kind() == Field.Kind.FLAG
                ? field.example().toString()
                : "\"" + ((String) field.example()).replace("\"", "\\\"") + "\"";
    }
}
