package dev.atlassim.openapi;

import static dev.atlassim.openapi.OperationText.text;

import dev.atlassim.api.operation.Operation;

/** The words for the operations on the parts of projects and organizations. */
final class PartText {

    private PartText() {}

    static OperationText of(Operation operation) {
        return switch (operation.id()) {
            case "getGroupSettings" ->
                text(Tag.PROJECTS, "Show the settings of a project", "All of them.", PartSchemas.SETTINGS);
            case "updateGroupSettings" ->
                text(
                                Tag.PROJECTS,
                                "Change the settings of a project",
                                "Changes what is sent. The settings are stored, but have no effect.",
                                PartSchemas.SETTINGS)
                        .takes(PartSchemas.SETTINGS);
            case "listGroupLimits" ->
                text(Tag.PROJECTS, "List the limits of a project", "Those that hold.", PartSchemas.LIMITS);
            case "getGroupLimit" ->
                text(Tag.PROJECTS, "Show one limit", "404 where it is not set and has no default.", PartSchemas.LIMIT);
            case "setGroupLimit" ->
                text(Tag.PROJECTS, "Set a limit", "The limit is stored, but has no effect.", PartSchemas.LIMIT)
                        .takes(PartSchemas.LIMIT);
            case "deleteGroupLimit" ->
                text(Tag.PROJECTS, "Set a limit back", "To its default, where it has one.", null)
                        .answers(204);
            case "getGroupIpAddresses" ->
                text(Tag.PROJECTS, "List the addresses of a project", "Always none.", PartSchemas.ADDRESSES);
            case "listClusters" -> text(Tag.CLUSTERS, "List clusters", "Always none.", PartSchemas.CLUSTERS);
            case "getManagedSlowMs" ->
                text(
                        Tag.PERFORMANCE_ADVISOR,
                        "Show whether Atlas decides what is slow",
                        "A bare `true` or `false`.",
                        PartSchemas.MANAGED);
            case "enableManagedSlowMs" ->
                text(Tag.PERFORMANCE_ADVISOR, "Let Atlas decide what is slow", "Answered without a body.", null)
                        .answers(204);
            case "disableManagedSlowMs" ->
                text(Tag.PERFORMANCE_ADVISOR, "Keep Atlas from deciding", "Answered without a body.", null)
                        .answers(204);
            case "getSystemStatus" ->
                text(Tag.ROOT, "Show who is calling", "The API key; null for a service account.", PartSchemas.STATUS);
            case "getOrgGroups" ->
                text(
                        Tag.ORGANIZATIONS,
                        "List the projects of an organization",
                        "Those that the caller may see, by name.",
                        ProjectSchemas.PAGE);
            default -> MemberText.of(operation);
        };
    }
}
